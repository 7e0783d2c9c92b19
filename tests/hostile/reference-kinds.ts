import * as v from 'valibot';
import { fieldsOf, itemOf, required, type Schema } from '../../src/model/repair/shape';
import { TimelineSchema } from '../../src/model/schema';
import type { Target } from '../../src/model/schema-fields';

/** A kind of reference: where it stands (`events.*.actors.*`), and where it leads. */
interface ReferenceKind {
	readonly place: string;
	readonly targets: readonly Target[];
}

function kindsIn(schema: Schema, place = ''): ReferenceKind[] {
	const whole = required(schema);
	const { targets } = v.getMetadata(whole) as { readonly targets?: readonly Target[] };
	if (targets) return [{ place, targets }];
	const within = (name: string) => (place === '' ? name : `${place}.${name}`);
	const item = itemOf(whole);
	if (item) return kindsIn(item, within('*'));
	return [...(fieldsOf(whole) ?? [])].flatMap(([name, field]) => kindsIn(field, within(name)));
}

/** Every kind of reference that a dataset has. */
export const REFERENCE_KINDS = kindsIn(TimelineSchema);
