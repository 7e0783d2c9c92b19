/**
 * Keeps every file of the page, so that after one visit all of it works without a network. Bundled at build by
 * `src/publish/offline.ts`, which writes the list of files into it.
 */
import { clientsClaim } from 'workbox-core';
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** With the hash of the content where the name holds none. */
declare const FILES: PrecacheEntry[];
declare const self: { skipWaiting(): Promise<void> };

// Only the page's own files are answered from here. Their addresses hold the state of the page in parameters; an
// address that is no file is not found, as on the host.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false });

// The page that is open at the first visit works without a network too.
clientsClaim();

// A newer version waits until the reader asks for it, which is the one message there is, or until no page of the older
// one is open.
addEventListener('message', () => void self.skipWaiting());
