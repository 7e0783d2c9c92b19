/** The names of weekdays. */

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The weekdays a phrase names, 1 for Monday to 7 for Sunday; “Mon.” and “Thurs.” count, “sat” and “sun” do not. */
export function weekdaysNamed(phrase: string): number[] {
	const names =
		phrase.match(/\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\b|\b)/gi) ?? [];
	return names
		.filter((name) => /day$/i.test(name) || /^[A-Z]/.test(name))
		.map((name) => WEEKDAYS.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 3))) + 1);
}

/** “Monday” for 1. */
export function weekdayName(weekday: number): string {
	const name = WEEKDAYS[weekday - 1] ?? '';
	return name.charAt(0).toUpperCase() + name.slice(1);
}
