import './page/stand-ins';
import { flushSync, hydrate, mount } from 'svelte';
import { LONG, openStory } from './page/open';
import Story from './page/Story.svelte';
import { whenIdle } from './ui/when-idle';
// After the components: what it says of forced colours and of paper holds for them.
import './page/base.css';

const target = document.getElementById('app');
/**
 * How the page stands, for base.css and for tests. Set by public/early.js: its fonts are on their way, it is `bare`;
 * the address asks for `other` than the story in the page, or has `state` that changes it. `late`: a script or the
 * dataset does not come. `alive`: presses are answered.
 */
const { dataset: page } = document.documentElement;

if (target) void start(target);

// Once the whole story is drawn, as page/Page.svelte tells, and the page is at rest. What does not come, it does without.
addEventListener('drawn', () => whenIdle(() => void import('./offline/at-rest').catch(() => undefined)));

async function start(target: HTMLElement): Promise<void> {
	try {
		if (target.dataset.story !== undefined && page.other === undefined) await enliven(target);
		else await open(target);
	} catch {
		page.late = '';
	}
	delete page.state;
	page.alive = '';
	window.pressed?.click();
}

declare global {
	interface Window {
		/** What was pressed last before the page answered; set by public/early.js. */
		readonly pressed?: HTMLElement | null;
	}
}

/** Puts a story into the page, in place of what is in it. */
async function open(target: HTMLElement): Promise<void> {
	const { default: App } = await import('./page/App.svelte');
	target.replaceChildren();
	delete page.other;
	// A page that is one file holds its dataset.
	mount(App, {
		target,
		props: { written: document.getElementById('timeline')?.textContent },
	});
}

/**
 * Makes the story that is in the page answer. Where its dataset does not come, the story stays to be read, and the
 * page says so.
 */
async function enliven(target: HTMLElement): Promise<void> {
	const timer = setTimeout(() => (page.late = ''), LONG);
	const opened = await openStory();
	clearTimeout(timer);
	if ('problems' in opened.result) throw new Error();
	delete page.late;
	// Another dataset than the page was built from may be in its place since.
	if (opened.result.size?.toString() === target.dataset.story) {
		let alive: Promise<void> | undefined;
		const prerendered = {
			// What the address says shows with the next painting.
			inOne: page.state !== undefined,
			onbegin: (all: Promise<void>) => (alive = all),
		};
		hydrate(Story, { target, props: { ...opened, prerendered } });
		flushSync();
		await alive;
	} else {
		target.replaceChildren();
		mount(Story, { target, props: opened });
	}
}
