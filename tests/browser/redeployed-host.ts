// A host on which a new version of the page takes the place of the old one: the same build under other file names.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { CACHING, HEADERS } from '../../src/publish/policy';
import { addressOf, DIST, type Server } from './servers';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
	'.webmanifest': 'application/manifest+json',
};

export interface RedeployedHost extends Server {
	/** From now on the old version's files are gone. */
	redeploy(): void;
}

export async function redeployedHost(): Promise<RedeployedHost> {
	let version = 1;
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://host');
		const name = pathname === '/' ? 'index.html' : pathname.slice(1);
		const body = version === 1 ? read(name) : readRenamed(name);
		response.writeHead(body === undefined ? 404 : 200, {
			...HEADERS,
			'Cache-Control': name.startsWith('assets/') ? CACHING.hashed : CACHING.other,
			'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
		});
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: addressOf(server.address()),
		redeploy: () => (version = 2),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function read(name: string): Buffer | undefined {
	try {
		return readFileSync(join(DIST, name));
	} catch {
		return undefined;
	}
}

const HASHED = /(?<!^service)-[\w-]{6,8}(?=\.\w+$)/;
const renamed = (name: string) => name.replace(HASHED, (hash) => `${hash}-new`);
const isRenamed = (name: string) => name.includes('-new.');

/** A file of the second version. The revisions in its service worker's list are others too. */
function readRenamed(name: string): Buffer | string | undefined {
	if (HASHED.test(name) && !isRenamed(name)) return undefined;
	const body = read(name.replace('-new.', '.'));
	if (body === undefined || !/\.(?:js|css|html)$/.test(name)) return body;
	const names = readdirSync(join(DIST, 'assets'));
	const text = names.reduce((all, one) => all.replaceAll(one, renamed(one)), body.toString());
	return name === 'service-worker.js' ? text.replaceAll(/(?<=revision:["'`])/g, 'new') : text;
}
