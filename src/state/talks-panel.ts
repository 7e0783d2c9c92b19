/** The parts of the talks that can be opened alone, in the order in which they stand; `panel=` in the address. */
export const PANEL_IDS = [
	'standing',
	'table',
	'course',
	'positions',
	'claims',
	'reported',
	'agreed',
	'mechanism',
	'figures',
	'rounds',
] as const;

export type PanelId = (typeof PANEL_IDS)[number];

export function isPanel(value: string): value is PanelId {
	return (PANEL_IDS as readonly string[]).includes(value);
}
