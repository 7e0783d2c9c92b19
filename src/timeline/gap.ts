/** What is said of a folded gap. */
import { formatWhen } from '../time/format';
import { dayOf, type Timespan } from '../time/span';

/** “Nothing reported, 10 April – 30 September 2025”. */
export function nothingReported(fold: Timespan): string {
	const [earliest, latest] = [dayOf(fold.start), dayOf(fold.end - 1)];
	return `Nothing reported, ${formatWhen({ edtf: `${earliest}/${latest}`, earliest, latest })}`;
}
