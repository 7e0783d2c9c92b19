/** What the commands share, `npm run data`, `build`, `new` and `import`: how they refuse. */

/** Ends a command: its message is printed alone, without a trace. */
export class Refused extends Error {}

/** Runs a command. One that is refused, or is given options it does not know, ends with 1 and says why. */
export async function run(usage: string, command: () => void | Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		if (!(error instanceof Refused || isOfOptions(error))) throw error;
		console.error(error instanceof Refused ? error.message : `${error.message}\n${usage}`);
		process.exitCode = 1;
	}
}

/** Thrown by `parseArgs`. */
function isOfOptions(error: unknown): error is Error {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
