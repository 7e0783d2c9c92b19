/** The pages of the peers, of the story that the project ships with: as their manuals say, and laid out as files. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Lookup } from '../../src/model/lookup';
import type { Timeline } from '../../src/model/schema';
import { timelineJsOf } from '../../src/exchange/export/timelinejs';
import { spanOf } from './drawing';

const packages = join(import.meta.dirname, 'node_modules');

/**
 * Writes each page into a folder of its own. Title, language, description, viewport and a heading are there, so that
 * what is missing is missing in the library.
 * @returns The folders by the name of the library.
 */
export function writePeerPages(timeline: Timeline): Readonly<Record<string, string>> {
	return {
		TimelineJS: write('timelinejs', timeline, timelineJsPage(timeline)),
		'vis-timeline': write('vis', timeline, visPage(timeline)),
	};
}

interface PeerPage {
	/** Files of the package to copy, by their names beside the page. */
	readonly files: Readonly<Record<string, string>>;
	readonly style: string;
	readonly script: string;
	readonly data: unknown;
	/** JavaScript that draws `data` into `#timeline`. */
	readonly start: string;
	readonly height: number;
}

function timelineJsPage(timeline: Timeline): PeerPage {
	const dist = '@knight-lab/timelinejs/dist';
	return {
		files: { css: `${dist}/css`, js: `${dist}/js` },
		style: 'css/timeline.css',
		script: 'js/timeline.js',
		data: JSON.parse(timelineJsOf(new Lookup(timeline)).text),
		// Its default fonts come from another server.
		start: `new TL.Timeline('timeline', data, { font: null, script_path: 'js' });`,
		height: 650,
	};
}

/** What can be drawn as day or stretch, as in the bench of drawing. */
function visPage({ events, tracks }: Timeline): PeerPage {
	const items = events.map((event) => {
		const { start, end } = spanOf(event);
		const item = { id: event.id, group: event.track, content: event.label, title: event.title, start };
		return event.when.earliest === event.when.latest
			? { ...item, type: 'point' }
			: { ...item, end, type: 'range' };
	});
	return {
		files: {
			'vis.js': 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
			'vis.css': 'vis-timeline/styles/vis-timeline-graph2d.min.css',
		},
		style: 'vis.css',
		script: 'vis.js',
		data: { items, groups: tracks.map(({ id, title }) => ({ id, content: title })) },
		start: `new vis.Timeline(document.getElementById('timeline'), data.items, data.groups, { maxHeight: 600 });`,
		height: 600,
	};
}

function write(name: string, { story }: Timeline, page: PeerPage): string {
	const folder = join(packages, '.pages', name);
	rmSync(folder, { recursive: true, force: true });
	for (const [to, from] of Object.entries(page.files)) {
		mkdirSync(dirname(join(folder, to)), { recursive: true });
		cpSync(join(packages, from), join(folder, to), { recursive: true });
	}
	writeFileSync(join(folder, 'data.js'), `const data = ${JSON.stringify(page.data)};\n${page.start}\n`);
	writeFileSync(
		join(folder, 'index.html'),
		`<!doctype html>
<html lang="${story.language}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${story.title}</title>
		<meta name="description" content="${story.standfirst}" />
		<link rel="icon" href="data:," />
		<link rel="stylesheet" href="${page.style}" />
		<style>
			#timeline { height: ${page.height}px; }
		</style>
	</head>
	<body>
		<main>
			<h1>${story.title}</h1>
			<p>${story.standfirst}</p>
			<div id="timeline"></div>
		</main>
		<script src="${page.script}"></script>
		<script src="data.js"></script>
	</body>
</html>
`,
	);
	return folder;
}
