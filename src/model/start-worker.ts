/** Addresses of workers, where the page's policy wants them vouched for. */

interface ScriptPolicy {
	createScriptURL(address: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** @throws Whatever `Worker` throws where the browser has none, or does not allow it. */
export function startWorker(address: string): Worker {
	return new Worker(ownScript(address), { type: 'module' });
}

/**
 * What a policy makes of the address of a script; a worker takes it like the address.
 * @throws {TypeError} Where the script is not the page's own.
 */
export function ownScript(address: string): string {
	policy ??= trustedTypes()?.createPolicy('dateline', { createScriptURL: own }) ?? { createScriptURL: own };
	return policy.createScriptURL(address);
}

/** Only files of the page, and what is in its own memory, run. */
function own(address: string): string {
	const url = new URL(address, location.href);
	if (url.origin !== location.origin) throw new TypeError(`not of this page: ${address}`);
	return url.href;
}

/** Of browsers that have them. */
function trustedTypes(): TrustedTypes | undefined {
	return (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
}
