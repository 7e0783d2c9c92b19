import { expect, it } from 'vitest';
import { bareTalks, lakeLookup, round, when } from '../../tests/stories/talks';
import { mediationWords, roundName } from './rounds';

const first = round('a', 'concluded', when('2031-03-01'));
const last = round('b', 'deadlocked', when('2031-05-01'));
const next = round('c', 'announced', when('2031-06-20'));
const later = round('d', 'announced', when('2031-07-20'));
const talks = bareTalks({ rounds: [last, first, later, next] });

it.each([
	['Earlier round', first],
	['Last round', last],
	['Next round', next],
	['Later round', later],
	['Second round', { ...last, ordinal: 2 }],
	['Telephone call', { ...last, label: 'Telephone call' }],
])('calls it %s where nobody numbers it, else by its number or name', (name, one) => {
	expect(roundName(one, talks)).toBe(name);
});

it('says where a round was and who mediated, as far as that is reported', () => {
	const lookup = lakeLookup();
	const whole = { ...last, venue: 'sealand', mediators: ['helvia', 'lake-union'] };
	expect(mediationWords(whole, lookup)).toBe('in Sealand, mediated by Helvia and Lake Union');
	expect(mediationWords(last, lookup)).toBe('');
});
