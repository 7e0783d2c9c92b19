/** A part of the talks as a file: CSV, SVG or PNG, each with its sources named. */
import type { Lookup } from '../../model/lookup';
import type { Talks } from '../../model/schema';
import type { PanelId } from '../../state/talks-panel';
import { PANEL_TITLES } from '../panel-titles';
import type { PlainTable } from '../table/plain-tables';
import { sourceNote, sourceWords } from '../source-note';
import { flow, textMeasure } from '../../drawing/text-width';
import { csv } from './csv';
import { download } from '../../ui/download';
import { drawingSvg } from './drawing-svg';
import { downloadPicture, type PictureFormat } from './picture';
import { tableSvg } from './table-svg';

export type Format = 'csv' | PictureFormat;

interface Panel {
	id: PanelId;
	talks: Talks;
	lookup: Lookup;
	table: PlainTable;
}

/** Width of a table’s picture in pixels. */
const WIDTH = 960;

/** @param drawings The panel’s drawings on the page; without any its table is drawn. */
export async function downloadPanel(
	panel: Panel,
	format: Format,
	drawings: readonly SVGSVGElement[],
): Promise<void> {
	const name = `${panel.talks.id}-${panel.id}`;
	if (format === 'csv')
		download(`${name}.csv`, new Blob([panelCsv(panel)], { type: 'text/csv;charset=utf-8' }));
	else await downloadPicture(name, panelSvg(panel, drawings), format);
}

/** The panel’s table with two more columns: who prints it, and the very words. */
function panelCsv({ lookup, table }: Pick<Panel, 'lookup' | 'table'>): string {
	const { columns, rows } = table;
	return csv([
		[...columns, 'Sources', 'Excerpts'],
		...rows.map(({ cells, target }) => [
			...cells,
			lookup.sourcesOf(target.excerpts).map(sourceWords).join('; '),
			lookup
				.excerptsOf(target.excerpts)
				.map(({ exact }) => exact)
				.join(' | '),
		]),
	]);
}

function panelSvg({ id, talks, lookup, table }: Panel, drawings: readonly SVGSVGElement[]): string {
	const title = `${talks.title} – ${PANEL_TITLES[id]}`;
	const notes = [
		sourceNote(
			table.rows.flatMap(({ target }) => target.excerpts),
			lookup,
		),
	];
	const measure = textMeasure(13);
	if (drawings.length > 0) {
		return drawingSvg(drawings, title, notes, (text, width) => flow(text, width, measure));
	}
	const rows = table.rows.map(({ cells }) => cells);
	return tableSvg({ title, columns: table.columns, rows, notes }, WIDTH, measure);
}
