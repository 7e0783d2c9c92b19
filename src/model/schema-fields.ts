/** The fields that the parts of a dataset are made of. */
import * as v from 'valibot';
import { isInCalendar } from '../time/civil-day';
import { compareDays } from '../time/span';

export const text = v.pipe(v.string(), v.minLength(1));
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	v.description('A readable, permanent slug.'),
);

/** The lists of a dataset, and those of each of its talks, to whose items ids lead. */
export type Target =
	| 'tracks'
	| 'actors'
	| 'places'
	| 'sources'
	| 'excerpts'
	| 'events'
	| 'quotes'
	| 'issues'
	| 'claims'
	| 'commitments';

/** An id that leads to an item of one of these lists: `repair.ts` finds what leads nowhere by it. */
export const idOf = (...targets: readonly Target[]) => v.pipe(id, v.metadata({ targets }));
export const idsOf = (target: Target) => v.array(idOf(target));
/** At least one excerpt: nothing is published without the words that prove it. */
export const evidence = v.pipe(idsOf('excerpts'), v.minLength(1, 'needs at least one excerpt'));
const day = v.pipe(
	v.string(),
	v.regex(
		/^(\d{4}|[+-]\d{6})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
		'a day is written YYYY-MM-DD, beyond the years 0001 to 9999 ±YYYYYY-MM-DD',
	),
	v.check(isInCalendar, 'there is no such day'),
);
export const address = v.pipe(
	v.string(),
	v.regex(/^https?:\/\//, 'an address begins with https:// or http://'),
	v.url('an address is written whole and without spaces, such as https://example.org/page'),
);
export const number = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const WhenSchema = v.strictObject({
	edtf: v.pipe(text, v.description('The date in EDTF (ISO 8601-2), as exact as the evidence allows.')),
	earliest: v.pipe(
		day,
		v.description('First day it can mean, inclusive; its last where no beginning is known: “../2025-03”.'),
	),
	latest: v.pipe(day, v.description('Last day it can mean, inclusive.')),
	basis: v.pipe(
		v.picklist(['stated', 'resolved', 'inferred', 'undated']),
		v.description(
			'Printed in the article, read from its words, concluded with a reason, or not given at all: ' +
				'then the days are those of the report, for order only, and the EDTF is “/DAY”.',
		),
	),
	phrase: v.exactOptional(v.pipe(text, v.description('The words of the article that say when.'))),
	excerpt: v.exactOptional(v.pipe(idOf('excerpts'), v.description('The excerpt that holds the phrase.'))),
	reason: v.exactOptional(v.pipe(text, v.description('How the date was concluded.'))),
	zone: v.pipe(text, v.description('IANA time zone of the place where the day is counted.')),
});
export const when = v.pipe(
	WhenSchema,
	v.check(
		({ earliest, latest }) => compareDays(earliest, latest) <= 0,
		'its last day comes before its first',
	),
);
