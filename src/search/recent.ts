/** The last searches that led somewhere, remembered on the device. What is stored is untrusted, and may be forbidden. */

const KEY = 'dateline-searches';
const MOST = 6;
const LONGEST = 200;

/** Newest first; nothing where storage is forbidden or holds anything else. */
export function recentSearches(): string[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		if (!Array.isArray(stored)) return [];
		return stored.filter((one): one is string => typeof one === 'string' && isWorthIt(one)).slice(0, MOST);
	} catch {
		return [];
	}
}

/** Puts a search before the others. */
export function remember(query: string): void {
	const text = query.trim();
	if (isWorthIt(text)) store([text, ...recentSearches().filter((one) => one !== text)].slice(0, MOST));
}

export function forgetSearches(): void {
	store([]);
}

function isWorthIt(query: string): boolean {
	return query.trim() !== '' && query.length <= LONGEST;
}

function store(queries: readonly string[]): void {
	try {
		if (queries.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(queries));
	} catch {
		// Forbidden or full: nothing is remembered.
	}
}
