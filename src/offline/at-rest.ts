/** Once the page is at rest: it works without a network after the first visit, and outlives the files of a version that was replaced. */
import { mount } from 'svelte';
import { followTheme } from '../page/theme-colour';
import NewVersion from './NewVersion.svelte';

recoverFromNewBuilds();
followTheme();
// Not while the page is developed, nor in a frame: that is a part of somebody else's page.
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator && parent === window)
	mount(NewVersion, { target: document.body });

/** The build that was given up last, for as long as the tab is open. */
const KEY = 'dateline-left';

/**
 * Reloads the page at its address when one of its parts cannot be loaded and another build of the page is there.
 * Else, without a network for instance, nothing happens here: the part itself offers to reload (`ui/Lazy.svelte`).
 */
function recoverFromNewBuilds(): void {
	addEventListener('vite:preloadError', () => {
		void isReplaced().then((yes) => {
			if (yes) location.reload();
		});
	});
}

/** Is another build where this one came from? Each build says yes once, even if a host serves old and new in turns. */
async function isReplaced(): Promise<boolean> {
	// Its name holds a hash of all that it is made of.
	const build = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
	try {
		// What a reload would bring, from the service worker or from the host.
		const response = await fetch(location.href, { cache: 'no-cache' });
		if (!response.ok || (await response.text()).includes(build) || sessionStorage.getItem(KEY) === build)
			return false;
		sessionStorage.setItem(KEY, build);
		return true;
	} catch {
		// No network, or no storage to keep the page from reloading for ever.
		return false;
	}
}
