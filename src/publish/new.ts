/** `npm run new -- DIR`: a folder for a story of one's own, with one example article that the pipeline accepts. */
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused, run } from '../pipeline/command';

const EXAMPLE = join(import.meta.dirname, 'new-story');

const USAGE = 'usage: npm run new -- DIR';

await run(USAGE, () => {
	const [folder, ...more] = parseArgs({ allowPositionals: true }).positionals;
	if (folder === undefined || more.length > 0) throw new Refused(USAGE);
	if (existsSync(folder) && readdirSync(folder).length > 0) throw new Refused(`${folder} is not empty`);
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
});
