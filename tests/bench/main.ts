/**
 * `npm run bench`: everything. `npm run bench -- timeline`, `-- keys` or `-- search`: one part; what follows is for it,
 * see there.
 */
type Bench = (args: readonly string[]) => Promise<void>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
	timeline: async () => (await import('./timeline')).benchTimeline,
	open: async () => (await import('./open')).benchOpening,
	keys: async () => (await import('./keys')).benchKeys,
	search: async () => (await import('./search')).benchSearch,
	lighthouse: async () => (await import('./lighthouse')).benchLighthouse,
	dates: async () => (await import('./dates')).benchDates,
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
for (const load of chosen) {
	if (!load) throw new Error(`There is no bench “${name ?? ''}”, only: ${Object.keys(BENCHES).join(', ')}`);
	const bench = await load();
	await bench(args);
}

export {};
