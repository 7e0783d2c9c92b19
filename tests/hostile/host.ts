// A host of the built page and of one hostile file, which browsers keep the page's parts of.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { CACHING } from '../../src/publish/policy';
import { addressOf, DIST, type Server } from '../browser/servers';

export interface HostileHost extends Server {
	/** What `hostile.json` is from now on. */
	serve(text: string): void;
}

/** Longer addresses than most hosts take, in bytes. */
const LONGEST = 1_000_000;

export async function hostileHost(): Promise<HostileHost> {
	let hostile = '';
	const files = sirv(DIST, {
		etag: true,
		setHeaders: (response, path) => {
			response.setHeader('Cache-Control', path.startsWith('/assets/') ? CACHING.hashed : CACHING.other);
		},
	});
	const server = createServer({ maxHeaderSize: LONGEST }, (request, response) => {
		if (request.url === '/hostile.json')
			response
				.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
				.end(hostile);
		else files(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: addressOf(server.address()),
		serve: (text) => (hostile = text),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
