/** What the build writes beside and into the page for whoever publishes it. */
import type { Plugin } from 'vite';
import { PAGE_POLICY } from './policy.ts';

/** Writes the policy into the built page, for hosts that set no headers. The dev server needs inline styles. */
export function strictPolicy(): Plugin {
	return {
		name: 'dateline:content-security-policy',
		apply: 'build',
		transformIndexHtml: () => [
			{
				tag: 'meta',
				attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
				// First, so that nothing is loaded before the policy is in force.
				injectTo: 'head-prepend',
			},
		],
	};
}
