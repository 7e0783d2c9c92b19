/** What a process is called for short. */

/** What its title has before the colon, “Border talks” of “Border talks: Pakistan and Afghanistan”; else all of it. */
export function shortName(title: string): string {
	return /^(.+?): \S/u.exec(title)?.[1] ?? title;
}
