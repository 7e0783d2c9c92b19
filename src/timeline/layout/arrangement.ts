/** Which lane each entry stands in, for any number of lanes. */
import { group } from 'd3';
import type { Lookup } from '../../model/lookup';
import type { When } from '../../model/schema';
import { isDated } from '../../time/span';
import type { SpanColumns } from '../../time/span-columns';
import { importanceOf, type Entry } from './entry';
import { buildLanes, emptyLane, type Lane } from './lane';
import { planLanes, type LanePlan } from './lanes';
import { remembered } from './remembered';

/** The clock by which the entries stand where they do, and whether their lanes are speakers. */
interface Clock {
	readonly lookup: Lookup;
	readonly voices: boolean;
	whenOf(entry: Entry): When;
	spansOf(entries: readonly Entry[]): SpanColumns;
}

interface Arrangement {
	readonly plan: LanePlan;
	/** One lane for each track, or for each speaker. */
	readonly lanes: readonly Lane[];
	/** What is undated, by its lane; the most important first. */
	readonly undated: ReadonlyMap<string, readonly Entry[]>;
}

interface Arranged {
	/** The entries that stand on the time axis. */
	readonly dated: readonly Entry[];
	/** {@link SpanColumns} of these. */
	readonly spans: SpanColumns;
	/** @param most Lanes at most. O(n) for each number, once: the forms of the drawing differ in it. */
	readonly inLanes: (most: number) => Arrangement;
}

/** Tells the dated entries from the undated, and deals both out to lanes. O(n). */
export function arrange(entries: readonly Entry[], clock: Clock): Arranged {
	const { lookup, voices } = clock;
	const isUndated = (entry: Entry) => !isDated(clock.whenOf(entry));
	const undated = entries.filter(isUndated);
	const dated = undated.length === 0 ? entries : entries.filter((entry) => !isUndated(entry));
	const byImportance = undated.toSorted((a, b) => importanceOf(b) - importanceOf(a));
	const spans = clock.spansOf(dated);
	return {
		dated,
		spans,
		inLanes: remembered((most) => {
			const plan = planLanes(entries, lookup, voices, most);
			const lanes = buildLanes(dated, spans, plan.laneOf);
			return {
				plan,
				lanes: plan.names.map(({ id }) => lanes.get(id) ?? emptyLane(id)),
				undated: group(byImportance, plan.laneOf),
			};
		}),
	};
}
