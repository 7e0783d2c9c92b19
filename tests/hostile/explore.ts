/** What a reader finds on a page that was given something hostile. */
interface Found {
	readonly outcome: 'story' | 'refusal' | 'neither';
	/** What has no sense, is not there or cannot be pressed; each with where it was found. */
	readonly faults: readonly string[];
}

/**
 * Waits until the page has come to something, and looks at it; of a story presses what can be pressed: every view, the
 * first event, the search. Runs in the browser, in one go: a thousand cases are explored in minutes.
 * @param options.isWalked Whether anything is pressed.
 * @param options.nonsense What the page may not show.
 */
export async function explore(options: { isWalked: boolean; nonsense: readonly string[] }): Promise<Found> {
	const faults: string[] = [];
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

	/** Half a minute at most, on a machine that is not too busy. */
	async function until(what: string, holds: () => boolean): Promise<void> {
		for (let frames = 0; !holds(); frames += 1) {
			if (frames === 1800) return void faults.push(`${what} does not come`);
			await frame();
		}
	}

	function look(where: string): void {
		const text = document.getElementById('app')?.innerText ?? '';
		for (const words of options.nonsense) if (text.includes(words)) faults.push(`${where}: says ${words}`);
		for (const { tagName, attributes } of document.querySelectorAll('svg *, [style]'))
			for (const { name, value } of attributes)
				if (/NaN|Infinity|undefined/.test(value))
					faults.push(`${where}: ${tagName} ${name}=${value.slice(0, 80)}`);
		if (/^run$|^1$/.test(document.title)) faults.push(`${where}: a script ran`);
	}

	/** Presses what stands where the middle of an element is. */
	function press(element: Element): void {
		element.scrollIntoView({ behavior: 'instant', block: 'center' });
		const { left, top, width, height } = element.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		const name = element.textContent.trim().slice(0, 40);
		if (hit instanceof HTMLElement && element.contains(hit)) hit.click();
		else faults.push(`“${name}” cannot be pressed: ${hit?.outerHTML.slice(0, 80) ?? 'nothing'} is over it`);
	}

	/** What is loaded on use has come. */
	async function settled(where: string): Promise<void> {
		await frame();
		await until(`${where}: what is loaded on use`, () =>
			[...document.querySelectorAll('[role="status"]')].every(
				({ textContent }) => !textContent.endsWith('opening…'),
			),
		);
		await frame();
	}

	// For a moment after it has come, a page has no root.
	const isAlive = () => (document.documentElement as HTMLElement | null)?.dataset.alive !== undefined;
	const tabs = () => [...document.querySelectorAll('[role="tab"]')];
	const isStory = () => tabs()[0]?.checkVisibility() === true;
	const isRefused = () => document.querySelector('h1')?.textContent === 'This story cannot be shown';
	await until('the page', () => isAlive());
	await until('a story or a refusal', () => isStory() || isRefused());
	const outcome = isStory() ? 'story' : isRefused() ? 'refusal' : 'neither';
	await settled('at first');
	look('at first');
	if (outcome !== 'story' || !options.isWalked) return { outcome, faults };

	for (const tab of [...tabs().slice(1), ...tabs().slice(0, 1)]) {
		const name = tab.textContent.trim();
		press(tab);
		await settled(name);
		if (tab.getAttribute('aria-selected') !== 'true') faults.push(`“${name}” does not open`);
		look(name);
	}
	const event = document.querySelector('[role="feed"] article button');
	if (event) {
		press(event);
		await settled('an event');
		look('an event');
	}
	const search = document.querySelector<HTMLInputElement>('[role="combobox"]');
	if (search) {
		search.focus();
		search.value = 'a';
		search.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await settled('the search');
		look('the search');
		search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
		await frame();
	}
	return { outcome, faults };
}
