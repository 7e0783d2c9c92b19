/**
 * `npm run data`: builds `data/timeline.json` from the YAML beside it, or says what is wrong with it.
 *
 *     npm run data                      from the committed anchors
 *     npm run data -- --articles DIR    looks every excerpt up in the full texts, and writes the anchors
 *     npm run data -- --data DIR        another data folder
 *     npm run data -- --migrate         rewrites the YAML of a version-1 folder in the short ways of writing
 */
import { dataCommand } from './data-command';

await dataCommand(process.argv.slice(2));
