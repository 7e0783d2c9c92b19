/** What the plugins of the build read of what has been built. */
import type { Rolldown } from 'vite';
import type { Timeline } from '../model/types';

/** The text of a file of the build, or nothing where there is no such file. */
export function builtText(bundle: Rolldown.OutputBundle, name: string): string | undefined {
	const file = bundle[name];
	if (file?.type !== 'asset') return undefined;
	return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

/** The dataset that the page is built with. */
export function builtTimeline(bundle: Rolldown.OutputBundle | undefined): Timeline {
	const text = bundle && builtText(bundle, 'timeline.json');
	if (text === undefined) throw new Error('the build has no dataset');
	return JSON.parse(text) as Timeline;
}
