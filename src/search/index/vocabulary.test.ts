import { describe, expect, it } from 'vitest';
import { createVocabulary } from './vocabulary';

const vocabulary = createVocabulary(
	[
		...[
			'tariff',
			'tariffs',
			'talks',
			'taliban',
			'negotiations',
			'negotiating',
			'state',
			'statement',
			'station',
		],
		...['turkey', 'turkiye', '29', '20', '2025', '2021', 'fine', 'counterterrorism', 'mediated', 'mediation'],
	],
	new Map([
		['turkey', ['turkiye']],
		['turkiye', ['turkey']],
	]),
);

const words = (typed: string, asked = {}) => vocabulary.matches(typed, asked).map((match) => match.word);

describe('matches', () => {
	it.each([
		['tariff', ['tariff', 'tariffs']],
		['tarrif', ['tariff', 'tariffs']],
		['tairff', ['tariff', 'tariffs']],
		['negotiatons', ['negotiations', 'negotiating']],
		['taleban', ['taliban']],
		['mediating', ['mediated', 'mediation']],
		['turkey', ['turkey', 'turkiye']],
		['turkie', ['turkiye', 'turkey']],
		['202', ['2021', '2025']],
		['terror', ['counterterrorism']],
		['29', ['29']],
		['28', []],
		['2', []],
		['tlak', []],
		['penalty', []],
		['xyzzy', []],
	])('%s → %j', (typed, expected) => expect(words(typed).toSorted()).toEqual(expected.toSorted()));

	it('puts the word itself first, then its forms, then what it begins', () => {
		expect(words('state')).toEqual(['state', 'statement']);
		expect(words('state', { complete: true })).toEqual(['state']);
		expect(vocabulary.matches('tariff').map((match) => match.type)).toEqual(['exact', 'inflected']);
	});

	it('takes known words for misspelt ones only when asked to', () => {
		expect(words('talks')).toEqual(['talks']);
		expect(words('fine')).toEqual(['fine']);
		expect(words('station')).not.toContain('state');
		expect(words('negotiating', { loosely: true })).toContain('negotiations');
	});
});

describe('nearest', () => {
	it('gives words worth a try, and none for what resembles nothing', () => {
		expect(vocabulary.nearest('tarnish', 3)).toContain('tariff');
		expect(vocabulary.nearest('xyzzy', 3)).toEqual([]);
	});
});
