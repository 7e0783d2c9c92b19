/** Starts workers where the page's policy wants their addresses vouched for. */

interface ScriptPolicy {
	createScriptURL(address: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** @throws Whatever `Worker` throws where the browser has none, or does not allow it. */
export function startWorker(address: string): Worker {
	policy ??= trustedTypes()?.createPolicy('dateline', { createScriptURL: own }) ?? { createScriptURL: own };
	return new Worker(policy.createScriptURL(address), { type: 'module' });
}

/** Only files of the page, and what is in its own memory, run. */
function own(address: string): string {
	const url = new URL(address, location.href);
	if (url.origin !== location.origin) throw new TypeError(`not of this page: ${address}`);
	return url.href;
}

/** Of browsers that have them; what a policy makes of an address, a worker takes like the address. */
function trustedTypes(): TrustedTypes | undefined {
	return (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
}
