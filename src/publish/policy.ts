/** What a published page may load, and the headers that a host should send with it. */

type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * Only files beside the page, and no script or style written into it. Pictures may also be `data:`, which an exported
 * drawing passes through on its way to a PNG.
 */
const DIRECTIVES = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'manifest-src': ["'self'"],
	'worker-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	// Where the browser has Trusted Types: no text becomes markup or script but through Svelte and the start of workers.
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ['svelte-trusted-html', 'dateline'],
} as const satisfies Directives;

/** The policy that the built page carries itself, for hosts that set no headers. */
export const PAGE_POLICY = text(DIRECTIVES);

/**
 * The headers to send with every file. The policy says here, too, who may show the page in a frame, which a page
 * cannot say of itself: everybody. To allow only some sites, write their addresses in place of `*`.
 */
export const HEADERS = {
	'Content-Security-Policy': text({ ...DIRECTIVES, 'frame-ancestors': ['*'] }),
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'X-Content-Type-Options': 'nosniff',
} as const;

/** How long browsers keep a file: for ever where its name holds a hash of its content, else until they have asked. */
export const CACHING = {
	hashed: 'public, max-age=31536000, immutable',
	other: 'no-cache',
} as const;

/**
 * The policy of a page that is one file: nothing but what is written in it.
 * @param scripts The hash of each script, as `'sha256-…'`.
 * @param styles The hash of each style sheet.
 */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
	return text({
		...DIRECTIVES,
		'script-src': scripts,
		'style-src': styles,
		'img-src': ['data:'],
		'font-src': ['data:'],
		'connect-src': ["'none'"],
		'manifest-src': ["'none'"],
		'worker-src': ['blob:'],
	});
}

function text(directives: Directives): string {
	return Object.entries(directives)
		.map(([name, sources]) => [name, ...sources].join(' '))
		.join('; ');
}
