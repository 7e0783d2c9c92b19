/** Which parts of the talks there are to show. */
import type { Lookup } from '../model/lookup';
import type { Talks } from '../model/schema';
import { PANEL_IDS, type PanelId } from '../state/talks-panel';
import { reportedBy } from './positions/reported-by';
import { plainTable } from './plain-table';

/** The parts that hold something; to compare outlets there must be two. The one asked for stands alone, empty or not. */
export function shownPanels(talks: Talks, lookup: Lookup, alone?: PanelId): PanelId[] {
	if (alone) return [alone];
	return PANEL_IDS.filter((id) =>
		id === 'reported'
			? reportedBy(talks, lookup).sources.length > 1
			: plainTable(id, talks, lookup).rows.length > 0,
	);
}
