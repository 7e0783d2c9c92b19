// Browsers that lack something, or in which it fails. Whatever runs in the browser is text.

interface MissingCapability {
	readonly name: string;
	/** Runs in the browser before the page. */
	readonly script: string;
}

const without = (path: string): MissingCapability => ({
	name: `no ${path}`,
	script: `(() => {
		const steps = ${JSON.stringify(path.split('.'))};
		const name = steps.pop();
		const holder = steps.reduce((value, step) => value[step], window);
		Object.defineProperty(holder, name, { value: undefined, configurable: true });
	})();`,
});

const failing = (what: string, script: string): MissingCapability => ({ name: what, script });

export const CAPABILITIES: readonly MissingCapability[] = [
	...[
		'Worker',
		'IntersectionObserver',
		'OffscreenCanvas',
		'visualViewport',
		'structuredClone',
		'Intl.Segmenter',
		'URL.canParse',
		'navigator.clipboard',
		'navigator.share',
		'crypto.subtle',
		'document.fonts',
		'HTMLElement.prototype.showPopover',
		'DataTransfer',
		'requestIdleCallback',
		'PerformanceObserver',
		'BroadcastChannel',
		'indexedDB',
		'caches',
	].map(without),
	failing(
		'no worker may start',
		`window.Worker = class { constructor() { throw new DOMException('no'); } };`,
	),
	failing(
		'workers start and never answer',
		`window.Worker = class extends EventTarget { postMessage() {} terminate() {} };`,
	),
	failing('fonts never come', `document.fonts.load = () => new Promise(() => undefined);`),
	failing('fonts are refused', `document.fonts.load = () => Promise.reject(new Error('no'));`),
	failing(
		'the history is full',
		`history.pushState = history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); };`,
	),
	failing(
		'copying is refused',
		`navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));`,
	),
	failing('no canvas draws', `HTMLCanvasElement.prototype.getContext = () => null;`),
	failing('the clock stands in the year 1970', `Date.now = () => 0;`),
];
