/** `npm run new -- DIR`: a folder for a story of one's own, with one example article that the pipeline accepts. */
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const EXAMPLE = join(import.meta.dirname, 'new-story');

function main([folder, ...more]: readonly string[]): number {
	if (folder === undefined || more.length > 0) return refuse('usage: npm run new -- DIR');
	if (existsSync(folder) && readdirSync(folder).length > 0) return refuse(`${folder} is not empty`);
	cpSync(EXAMPLE, folder, { recursive: true });
	// Full texts are for reading and checking; they are not published.
	writeFileSync(join(folder, '.gitignore'), 'articles/\n');
	console.log(
		[
			`${folder} has a story of one article. Replace it with yours (data/README.md says how), then:`,
			'',
			`  npm run data -- --data ${folder} --articles ${join(folder, 'articles')}`,
			`  npm run build -- --data ${folder}`,
		].join('\n'),
	);
	return 0;
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = main(parseArgs({ allowPositionals: true, strict: false }).positionals);
