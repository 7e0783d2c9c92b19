// The servers that a reader of the README may publish with, each on a port of its own and reading our headers.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import sirv from 'sirv';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

export interface Server {
	readonly address: string;
	close(): void;
}

/** A host that reads `_headers`, as Netlify and Cloudflare Pages do: read by Netlify's own parser. */
export async function headersFileHost(): Promise<Server> {
	const { headers: rules, errors } = await parseAllHeaders({
		headersFiles: [join(DIST, '_headers')],
		configHeaders: [],
		minimal: false,
	});
	if (errors.length > 0) throw new Error(errors.join('\n'));
	const files = sirv(DIST, {
		setHeaders(response, path) {
			for (const rule of rules) {
				if (!('forRegExp' in rule) || !rule.forRegExp.test(path)) continue;
				for (const [name, value] of Object.entries(rule.values)) response.setHeader(name, value);
			}
		},
	});
	const server = createServer((request, response) => files(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { address: addressOf(server.address()), close: () => server.close() };
}

export async function nginx(): Promise<Server> {
	const port = await freePort();
	const server = configured('nginx.conf', port, ['root /srv;', `root ${DIST};`]);
	const whole = `
		pid nginx.pid;
		error_log stderr;
		events {}
		http {
			include /etc/nginx/mime.types;
			access_log off;
			client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
			uwsgi_temp_path uwsgi; scgi_temp_path scgi;
			${server}
		}`;
	return started(port, whole, (folder, file) => ['nginx', '-p', folder, '-c', file, '-g', 'daemon off;']);
}

export async function caddy(): Promise<Server> {
	const port = await freePort();
	const server = configured('Caddyfile', port, ['root * /srv', `root * "${DIST}"`]);
	return started(port, server, (_, file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file]);
}

/** A file that we offer, with another port and folder. */
function configured(name: string, port: number, [root, ours]: readonly [string, string]): string {
	const text = readFileSync(join(ROOT, 'src/publish', name), 'utf8');
	if (!text.includes(root)) throw new Error(`${name} has no “${root}”`);
	return text.replace(root, ours).replace(/^(\s*(?:listen |:))8080\b/m, `$1${String(port)}`);
}

async function started(
	port: number,
	configuration: string,
	command: (folder: string, file: string) => [string, ...string[]],
): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-host-'));
	const file = join(folder, 'configuration');
	writeFileSync(file, configuration);
	const [program, ...options] = command(folder, file);
	const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
	const address = addressOf({ address: '127.0.0.1', family: 'IPv4', port });
	await answering(address, server, program);
	return {
		address,
		close: () => {
			server.kill();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Waits until a server answers. Rejects with what it has said where it cannot be started or ends. */
async function answering(address: string, server: ChildProcess, program: string): Promise<void> {
	let said = '';
	let ended: string | undefined;
	server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
	server.on('error', () => (ended = `${program} is not installed`));
	server.on('exit', () => (ended ??= `${program} ended: ${said}`));
	for (;;) {
		if (ended !== undefined) throw new Error(ended);
		const answer = await fetch(address).catch(() => undefined);
		if (answer) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

async function freePort(): Promise<number> {
	const probe = createProbe();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (typeof address !== 'object' || address === null) throw new Error('no free port');
	return address.port;
}

export function addressOf(address: AddressInfo | string | null): string {
	if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
	return `http://127.0.0.1:${String(address.port)}/`;
}
