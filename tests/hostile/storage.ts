// What may be in the browser's storage, and storage that may not be used. Whatever runs in the browser is text.

interface HostileStorage {
	readonly name: string;
	/** Runs in the browser before the page. */
	readonly script: string;
}

/** Everything the page keeps on the device. */
const KEYS = [
	'dateline-theme',
	'dateline-searches',
	'dateline:file',
	'dateline:copy:two-tables:us-pakistan-call-2025-04-08',
] as const;

export const STORED: readonly (readonly [string, string])[] = [
	['nothing', ''],
	['null', 'null'],
	['a number', '7'],
	['an empty object', '{}'],
	['an empty list', '[]'],
	['a list of everything', '[1,null,{},[],true,"","tariff"]'],
	['half of a list', '["tariff",'],
	['markup', '<img src=x onerror="document.title=1">'],
	['half of a pair', '"\ud800"'],
	['control characters', '["\\u0000\\u0008"]'],
	['a thousand searches', JSON.stringify(Array.from({ length: 1000 }, (_, i) => `search ${i}`))],
	['a million letters', `["${'x'.repeat(1_000_000)}"]`],
	['a dataset of an old version', '{"version":0,"story":{},"events":[]}'],
	['a dataset of a later version', '{"version":99,"story":{},"events":[]}'],
];

const everywhere = STORED.map(([what, value]): HostileStorage => ({
	name: `everything kept is ${what}`,
	script: `for (const key of ${JSON.stringify(KEYS)})
		for (const storage of [localStorage, sessionStorage]) storage.setItem(key, ${JSON.stringify(value)});`,
}));

const refusing: readonly HostileStorage[] = [
	{
		name: 'no storage there is',
		script: `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: undefined });`,
	},
	{
		name: 'storage that nobody may look at',
		script: `for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });`,
	},
	{
		name: 'storage that is full',
		script: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
	},
	{
		name: 'storage that cannot be read',
		script: `Storage.prototype.getItem = () => { throw new DOMException('no', 'InvalidStateError'); };`,
	},
	{
		name: 'storage that forgets at once',
		script: `Storage.prototype.setItem = () => undefined;`,
	},
];

export const STORAGE: readonly HostileStorage[] = [...everywhere, ...refusing];
