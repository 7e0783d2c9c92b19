// Requests that fail, each in every way a request can.
import type { Route } from '@playwright/test';

export interface FailingRequest {
	readonly name: string;
	/** What the page asks for in vain, as a pattern of addresses. */
	readonly asked: string;
	/** Where the page is opened, after its folder. */
	readonly address: string;
	readonly answer: (route: Route) => Promise<void>;
	/** What the page comes to. */
	readonly outcome: 'story' | 'refusal' | 'unanswered' | 'waiting';
	/** The page gives up only after a while. */
	readonly isSlow: boolean;
}

type Answer = readonly [name: string, answer: (route: Route) => Promise<void>, outcome?: 'waiting'];

const html = '<!doctype html><title>Sign in</title><script>document.title = 1</script>';

/** A body that is no dataset, no script and no style. */
const ANSWERS: readonly Answer[] = [
	['is not there', (route) => route.fulfill({ status: 404, body: 'Not found' })],
	['breaks the server', (route) => route.fulfill({ status: 500, body: '' })],
	['may not be had', (route) => route.fulfill({ status: 403, contentType: 'text/html', body: html })],
	['breaks off', (route) => route.abort('connectionreset')],
	['is blocked', (route) => route.abort('blockedbyclient')],
	['is empty', (route) => route.fulfill({ body: '' })],
	['is a page to sign in on', (route) => route.fulfill({ contentType: 'text/html', body: html })],
	[
		'leads to another origin',
		(route) => route.fulfill({ status: 302, headers: { location: 'https://evil.example/' } }),
	],
	['never ends', () => new Promise(() => undefined), 'waiting'],
];

const failures = (
	what: string,
	asked: string,
	address: string,
	outcome: FailingRequest['outcome'],
	answers = ANSWERS,
): FailingRequest[] =>
	answers.map(([name, answer, special]) => ({
		name: `${what} ${name}`,
		asked,
		address,
		answer,
		outcome: special && outcome === 'refusal' ? special : outcome,
		isSlow: special !== undefined,
	}));

const TRUNCATED: Answer = [
	'is cut in the middle',
	async (route) => {
		const response = await route.fetch();
		const text = await response.text();
		await route.fulfill({ contentType: 'application/json', body: text.slice(0, text.length / 2) });
	},
];

/** What a browser tells apart where it is no dataset that is asked for. */
const DIFFERENT = ANSWERS.filter(([name]) => !/^(?:breaks the server|may not be had|is blocked)$/.test(name));

/** A part that is loaded on use: without it the story is there, and what is missing says so when it is asked for. */
const LOADED_ON_USE = [
	['the search', '**/assets/search-*.js', '?q=tariff'],
	['the list under the search', '**/assets/in-use-*.js', '?q=tariff'],
	['what is known on a day', '**/assets/published-by-*.js', '?known=2025-04-10'],
	['the talks', '**/assets/TalksPanel-*.js', '?view=talks'],
	['the disagreements', '**/assets/Disagreements-*.js', '?view=disagreements'],
	['the notice', '**/assets/Notices-*.js', '?event=no-such'],
	['what compares printings', '**/assets/differences-*.js', '?quote=waste-of-time'],
	['a font', '**/*.woff2', ''],
	['the icon', '**/icon.svg', ''],
] as const;

export const REQUESTS: readonly FailingRequest[] = [
	...failures('the story', '**/timeline.json', '', 'unanswered', [...ANSWERS, TRUNCATED]),
	...failures('another dataset', '**/hostile.json', '?data=hostile.json', 'refusal'),
	...LOADED_ON_USE.flatMap(([what, asked, address]) => failures(what, asked, address, 'story', DIFFERENT)),
	// Browsers show nothing before it has come or failed.
	...failures('what comes before the first painting', '**/early.js', '', 'story', ANSWERS.slice(0, -1)),
	...failures('the worker that parses', '**/parse-worker*.js', '?data=large.json', 'story'),
	...['setTimeout(() => undefined)', 'throw new Error("no")', 'while (true) {}', 'postMessage("ready")'].map(
		(body): FailingRequest => ({
			name: `the worker that parses does “${body}”`,
			asked: '**/parse-worker*.js',
			address: '?data=large.json',
			answer: (route) => route.fulfill({ contentType: 'text/javascript', body }),
			outcome: 'story',
			isSlow: true,
		}),
	),
];
