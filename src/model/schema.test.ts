import type { InferOutput } from 'valibot';
import { expectTypeOf, it } from 'vitest';
import type { TimelineSchema } from './schema';
import type { Timeline } from './types';

// Checked by the compiler: a field that only one of the two has does not pass `npm run check`.
it('lets through exactly what the types say', () => {
	expectTypeOf<InferOutput<typeof TimelineSchema>>().toEqualTypeOf<Timeline>();
});
