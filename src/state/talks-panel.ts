/** The parts of the talks, in the order in which they stand; `panel=` in the address. */
export const PANEL_IDS = ['course', 'standing', 'table', 'positions', 'agreed'] as const;

export type PanelId = (typeof PANEL_IDS)[number];

/** Parts of former versions, and where what they showed stands now: addresses that were shared still lead there. */
const FORMER: Readonly<Record<string, PanelId>> = {
	claims: 'positions',
	reported: 'positions',
	mechanism: 'agreed',
	figures: 'course',
	rounds: 'course',
};

/** The part that an address names; nothing for one that never was. */
export function panelOf(value: string): PanelId | undefined {
	return PANEL_IDS.find((id) => id === value) ?? (Object.hasOwn(FORMER, value) ? FORMER[value] : undefined);
}
