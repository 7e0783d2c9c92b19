// Hostile query strings: what a stranger may put behind the page's address.

export interface HostileAddress {
	readonly name: string;
	/** With the leading `?`. */
	readonly search: string;
	/** Tried on a page that is opened by it; else on one that is open, which takes a tenth of the time. */
	readonly isOpened: boolean;
}

const NAMES = [
	'q',
	'track',
	'speaker',
	'source',
	'kind',
	'from',
	'to',
	'scale',
	'voices',
	'clock',
	'known',
	'order',
	'view',
	'disagreements',
	'event',
	'quote',
	'talks',
	'panel',
	'excerpt',
	'no-such-parameter',
] as const;

const VALUES: readonly (readonly [string, string])[] = [
	['nothing', ''],
	['something unknown', 'no-such-thing'],
	['what every object has', '__proto__'],
	['markup', '<img src=x onerror="document.title=1">'],
	['a script', 'javascript:document.title=1'],
	['half of a pair', '\ud800'],
	['control characters', '\u0000\u0008\u001b[31m\r\n'],
	['a text of 5 000 letters', 'x'.repeat(5000)],
];

const wrong = NAMES.flatMap((name) =>
	VALUES.map(([what, value]): HostileAddress => ({
		name: `${name} is ${what}`,
		search: searchOf([[name, value]]),
		isOpened: what === 'markup',
	})),
);

const repeated = NAMES.map((name) => ({
	name: `${name} a hundred times`,
	search: searchOf(Array.from({ length: 100 }, (_, i) => [name, `value-${i % 7}`])),
	isOpened: false,
}));

const DAYS = [
	'0000-00-00',
	'9999-12-31',
	'2025-02-31',
	'2025-13-01',
	'yesterday',
	'2025-04-07T10:00:00Z',
	'-0043-03-15',
	'+275760-09-14',
	'٢٠٢٥-٠٤-٠٧',
	'NaN',
	'1e9',
];
const days = DAYS.flatMap((day): HostileAddress[] => [
	{ name: `from ${day}`, search: searchOf([['from', day]]), isOpened: false },
	{ name: `to ${day}`, search: searchOf([['to', day]]), isOpened: false },
	{ name: `known on ${day}`, search: searchOf([['known', day]]), isOpened: false },
]);
days.push({
	name: 'a stretch that ends before it begins',
	search: '?from=2031-06-01&to=2031-03-01',
	isOpened: false,
});

const RAW = [
	'?',
	'??',
	'?&&&&&&',
	'?=',
	'?=value',
	'?event',
	'?event=a=b=c',
	'?event[]=a&event[0]=b',
	'?%',
	'?q=%',
	'?q=%E0%A4%A',
	'?q=%ff%fe',
	'?q=%00',
	'?q=%uD800',
	'?q=\ud800',
	'?q=+++',
	'?q=%0d%0aSet-Cookie:a=b',
	'?q=-',
	'?q="',
	'?q=speaker:',
	'?q=in:in:in:',
	`?q=${'('.repeat(2000)}`,
	`?q=${'a '.repeat(20_000)}`,
	`?q=${'%F0%9F%92%A5'.repeat(2000)}`,
	`?${Array.from({ length: 5000 }, (_, i) => `p${i}=${i}`).join('&')}`,
	'?q=embed=timeline',
	'?constructor=1&toString=2&hasOwnProperty=3',
	'?event=a;quote=b',
	'?view=talks&view=disagreements&view=story',
	'?EVENT=a&Event=b',
];
const raw = RAW.map((search) => ({
	name: `the address ends in ${search.slice(0, 40)}`,
	search,
	isOpened: true,
}));

const everything = {
	name: 'everything unknown at once',
	isOpened: true,
	search: searchOf([
		...NAMES.filter((name) => name !== 'q').flatMap((name) =>
			VALUES.slice(1).map(([, value]) => [name, value] as const),
		),
	]),
};

/** Query strings that the page has to bear; no two have one name. */
export const ADDRESSES: readonly HostileAddress[] = [...wrong, ...repeated, ...days, ...raw, everything];

/** What stands behind `data=` and leads away from the page's own origin, or nowhere. */
export const ELSEWHERE = [
	'https://evil.example/timeline.json',
	'http://evil.example/timeline.json',
	'//evil.example/timeline.json',
	'///evil.example/timeline.json',
	'/\t/evil.example/timeline.json',
	'\\\\evil.example\\timeline.json',
	'http:\\\\evil.example/timeline.json',
	'https://127.0.0.1@evil.example/',
	' https://evil.example/',
	'\thttps://evil.example/',
	'javascript:document.title=1',
	'\tjavascript:document.title=1',
	'JaVaScRiPt:document.title=1',
	'data:application/json,{}',
	'blob:https://evil.example/1',
	'file:///etc/passwd',
	'ftp://evil.example/a',
	'ws://evil.example/a',
	'about:blank',
	'https://',
	'https://[',
	'tab:file',
	'tab:other',
] as const;

function searchOf(pairs: readonly (readonly [string, string])[]): string {
	return `?${new URLSearchParams(pairs.map((pair) => [...pair]))}`;
}
