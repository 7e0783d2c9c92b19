import { expect, it } from 'vitest';
import { saysInForce } from './check-commitments';

it.each([
	'The ceasefire took effect on Monday.',
	'The agreement, signed in May, came into force at noon.',
	'Both sides said the ceasefire holds.',
	'A ban has been in place since 2021.',
	'It was not signed; it is in force all the same.',
])('takes “%s” for in force', (words) => {
	expect(saysInForce(words)).toBe(true);
});

it.each([
	'The two countries had agreed to an extended ceasefire.',
	'The ceasefire is not yet in force.',
	'It isn’t in effect.',
	'The agreement will come into force on Thursday.',
	'They agreed on a mechanism to be in place by spring.',
	'The talks go on until a ceasefire holds.',
	'No longer in force, the ban is still disputed.',
])('does not take “%s” for in force', (words) => {
	expect(saysInForce(words)).toBe(false);
});
