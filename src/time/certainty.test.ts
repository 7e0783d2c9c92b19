import { expect, it } from 'vitest';
import { certaintyOf } from './certainty';

it.each([
	['2025-04-07', []],
	['2013/2018', []],
	['2021?', ['uncertain']],
	['2021~/2025-03', ['approximate']],
	['2025-10-XX', []],
	['2021/..', ['openEnd']],
	['2021%/..', ['uncertain', 'approximate', 'openEnd']],
	['../2018-05', ['openStart']],
	['/2018', ['openStart']],
])('reads from %s how firmly it stands', (edtf, expected) => {
	const known = Object.entries(certaintyOf(edtf));
	expect(known.filter(([, holds]) => holds).map(([name]) => name)).toEqual(expected);
});
