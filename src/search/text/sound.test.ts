import { expect, it } from 'vitest';
import { soundOf } from './sound';

it.each([
	['kabool', 'kabul'],
	['kiev', 'kyiv'],
	['telefone', 'telephone'],
	['feisal', 'faysal'],
	['hussain', 'hussein'],
	['sharifullah', 'sharifulla'],
	['daesh', 'dayish'],
])('%s sounds like %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)));

it.each([
	['kabul', 'kiev'],
	['talks', 'tanks'],
	['minister', 'ministry'],
	['main', 'mine'],
])('%s does not sound like %s', (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));
