/** What the parts of the talks are called. */
import type { PanelId } from '../state/talks-panel';

export const PANEL_TITLES: Record<PanelId, string> = {
	course: 'The course of the talks',
	standing: 'Where it stands',
	table: 'Who is at the table',
	positions: 'What each side says',
	agreed: 'What was agreed',
};
