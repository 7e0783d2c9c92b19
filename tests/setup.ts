import { format } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect } from 'vitest';

// A fixed seed: a property fails on every machine or on none. `FUZZ=1000 npm run test:unit` tries more inputs;
// `SEED=7` tries others.
fc.configureGlobal({
	seed: Number(process.env.SEED ?? 20_250_407),
	numRuns: Number(process.env.FUZZ ?? 60),
});

const printed: string[] = [];
const original = { error: console.error, warn: console.warn };

// A test that prints a warning or an error fails. One that expects it says so with
// `vi.spyOn(console, 'warn').mockImplementation(() => {})`, which takes the place of this record.
beforeEach(() => {
	printed.length = 0;
	console.error = record('error');
	console.warn = record('warn');
});

afterEach(() => {
	Object.assign(console, original);
	expect(printed, 'printed to the console during this test').toEqual([]);
});

function record(level: 'error' | 'warn') {
	return (...message: unknown[]) => {
		printed.push(`${level}: ${format(...message)}`);
		original[level](...message);
	};
}
