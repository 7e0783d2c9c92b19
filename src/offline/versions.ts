/** The versions of the page that its service worker keeps. */
import { ownScript } from '../model/start-worker';

/** Beside the page, so that its scope is the page's folder. */
const SERVICE_WORKER = 'service-worker.js';

/**
 * Lets the service worker keep the page for use without a network, and looks for a newer version now and whenever
 * the reader comes back to the page.
 * @param onready Is given each newer version that is complete and waits.
 * @throws Where the browser does not allow it, or the worker's script is not there.
 */
export async function keepVersions(onready: (version: ServiceWorker) => void): Promise<void> {
	const registration = await navigator.serviceWorker.register(ownScript(SERVICE_WORKER), {
		// However long the host lets files be kept.
		updateViaCache: 'none',
	});
	const tell = () => {
		// The first version of all replaces nothing.
		if (registration.waiting && registration.active) onready(registration.waiting);
	};
	tell();
	registration.addEventListener('updatefound', () =>
		registration.installing?.addEventListener('statechange', tell),
	);
	document.addEventListener('visibilitychange', () => {
		// Without a network there is none to find.
		if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
	});
}

/** Replaces the page that is open, at its address, by a version that waits. */
export function openVersion(version: ServiceWorker): void {
	const reload = () => location.reload();
	// Else another tab has asked for it, or there is a still newer one.
	if (version.state === 'installed') {
		navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
		version.postMessage('open');
	} else reload();
}
