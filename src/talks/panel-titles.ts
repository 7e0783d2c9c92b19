/** What the parts of the talks are called. */
import type { PanelId } from '../state/talks-panel';

export const PANEL_TITLES: Record<PanelId, string> = {
	standing: 'Where it stands',
	table: 'Who is at the table',
	course: 'The course of the talks',
	positions: 'What each side says',
	claims: 'Claims and answers',
	reported: 'Reported by',
	agreed: 'What was agreed',
	mechanism: 'Monitoring and verification',
	figures: 'Figures and incidents',
	rounds: 'Rounds',
};
