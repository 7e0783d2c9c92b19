import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../build';
import { readInput } from '../data-folder';

const base = join(import.meta.dirname, '../../../tests/pipeline/base');
const input = readInput(join(base, 'data'), join(base, 'articles'));

function warnings(file: string, from: string, to: string, lock = input.lock): string[] {
	const text = input.files.get(file) ?? '';
	expect(text).toContain(from);
	const outcome = build({ ...input, lock, files: new Map([...input.files, [file, text.replace(from, to)]]) });
	return outcome.ok ? outcome.warnings.map(({ message }) => message) : ['not built'];
}

/** The lock of a story that did not have the Courier yet. */
function beforeTheCourier(): string {
	const lock = JSON.parse(input.lock ?? '{}') as { sources: Record<string, unknown> };
	delete lock.sources['courier-bridge'];
	return JSON.stringify(lock);
}

describe('an editor is told of', () => {
	it('a label that will be cut', () => {
		const warned = (length: number) =>
			warnings('events/bridge.yaml', 'label: Bridge closed', `label: ${'x'.repeat(length)}`);
		expect(warned(61)).toEqual([expect.stringContaining('a label of 61 characters')]);
		expect(warned(60)).toEqual([]);
	});

	it('a sentence that a new source may make untrue', () => {
		const changed = [
			'events/bridge.yaml',
			'had found cracks',
			'had, the other article says, found cracks',
		] as const;
		expect(warnings(...changed, beforeTheCourier())).toContain(
			'“the other article”: is that still so with “courier-bridge”?',
		);
		expect(warnings(...changed)).toEqual([]);
	});
});
