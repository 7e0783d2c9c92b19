import { expect, it } from 'vitest';
import { phoneticKey } from './phonetic';

it.each([
	['kabool', 'kabul'],
	['kiev', 'kyiv'],
	['telefone', 'telephone'],
	['feisal', 'faysal'],
	['hussain', 'hussein'],
	['sharifullah', 'sharifulla'],
	['daesh', 'dayish'],
])('%s sounds like %s', (a, b) => expect(phoneticKey(a)).toBe(phoneticKey(b)));

it.each([
	['kabul', 'kiev'],
	['talks', 'tanks'],
	['minister', 'ministry'],
	['main', 'mine'],
])('%s does not sound like %s', (a, b) => expect(phoneticKey(a)).not.toBe(phoneticKey(b)));
