import { build } from 'vite';

/**
 * Builds a module and all that it imports as one script.
 * @param define Names in it with what stands for them, as source text.
 */
export async function buildScript(
	entry: string,
	root: string,
	define: Readonly<Record<string, string>> = {},
): Promise<string> {
	const result = await build({
		configFile: false,
		root,
		logLevel: 'error',
		define,
		build: { write: false, rolldownOptions: { input: entry, output: { codeSplitting: false } } },
	});
	const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
	const script = outputs.find((part) => part.type === 'chunk');
	if (!script) throw new Error(`nothing was built of ${entry}`);
	return script.code;
}
