/** What the pipeline says about a mistake: where it stands, what is wrong, what would be right. */
export interface Problem {
	/** Path within the data folder, with forward slashes: `events/border-talks.yaml`. Empty for the folder itself. */
	readonly file: string;
	/** The folder of the file, where it is not the data folder. */
	readonly folder?: string;
	/** Counted from 1, as editors do. */
	readonly line: number;
	readonly column: number;
	/** One line: what is wrong and, where it can be said in a few words, what would be right. */
	readonly message: string;
	/** Further lines, printed beneath the message. */
	readonly detail: readonly string[];
}

/** Orders problems by file, line, column and message, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const sorted = problems.toSorted(
		(a, b) =>
			compareText(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compareText(a.message, b.message),
	);
	return sorted.filter((problem, index) => {
		const before = sorted[index - 1];
		return !before || !samePlace(before, problem) || before.message !== problem.message;
	});
}

/**
 * Problems as lines for a terminal: `data/events/talks.yaml:41:5  what is wrong`, details indented beneath.
 * @param folder The data folder as the reader of the message would type it.
 */
export function formatProblems(problems: readonly Problem[], folder = 'data'): string {
	return problems.map((problem) => formatProblem(problem, folder)).join('\n');
}

function formatProblem(problem: Problem, dataFolder: string): string {
	const { file, folder = dataFolder, line, column, message, detail } = problem;
	const where = `${file === '' ? folder : `${folder}/${file}`}:${line}:${column}  `;
	return [where + message, ...detail.map((text) => ' '.repeat(where.length) + text)].join('\n');
}

function samePlace(a: Problem, b: Problem): boolean {
	return a.file === b.file && a.line === b.line && a.column === b.column;
}

/** Words of an article on one line of a message. */
export function shown(words: string): string {
	return `“${words.replaceAll('\n', '⏎')}”`;
}

/** Orders text by its UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
