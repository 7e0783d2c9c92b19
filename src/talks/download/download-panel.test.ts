import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it, vi } from 'vitest';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { PANEL_IDS } from '../../state/talks-panel';
import { plainTables } from '../table/plain-tables';
import { csv } from './csv';
import { downloadPanel } from './download-panel';
import { textMeasure } from '../../drawing/text-width';
import { download } from '../../ui/download';
import { escapeXml, tableSvg } from './table-svg';

vi.mock('../../ui/download', () => ({ download: vi.fn() }));

const lookup = lakeLookup();
const tables = plainTables(lakeTalks, lookup);
const parsed = (text: string) => csvParseRows(text.replace(/^\uFEFF/, ''));

describe('CSV', () => {
	it.each([
		[['a', 'b']],
		[['comma, within', '“curly”, "straight"']],
		[['two\nlines', 'CR LF\r\nwithin']],
		[['', '']],
		[['Türkiye', 'لاہور 🕊']],
	])('gives %j back to a parser that is not ours', (row) => expect(parsed(csv([row]))).toEqual([row]));

	it.each(['=1+1', '+cmd', '-2', '@x', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
		'keeps a spreadsheet from running %s',
		(cell) => expect(parsed(csv([[cell]]))).toEqual([[`'${cell}`]]),
	);

	it('is as RFC 4180 has it: commas, doubled quotation marks, CR LF after every row', () => {
		const rows = [
			['a', 'b "c"'],
			['d,e', ''],
		];
		expect(csv(rows)).toBe('\uFEFFa,"b ""c"""\r\n"d,e",\r\n');
	});

	it.each(PANEL_IDS)('holds every row of the part %s, with its sources and words', async (id) => {
		const { columns, rows } = tables[id];
		await downloadPanel({ id, talks: lakeTalks, lookup, table: tables[id] }, 'csv', []);
		const [name, file] = vi.mocked(download).mock.lastCall ?? [];
		expect(name).toBe(`${lakeTalks.id}-${id}.csv`);
		const read = csvParse((await file?.text()) ?? '');
		expect(read.columns).toEqual([...columns, 'Sources', 'Excerpts']);
		expect(read.map((row) => columns.map((column) => row[column]))).toEqual(rows.map(({ cells }) => cells));
		for (const [index, { target }] of rows.entries()) {
			const { Sources = '', Excerpts = '' } = read[index] ?? {};
			expect(Sources === '').toBe(target.excerpts.length === 0);
			for (const { exact } of lookup.excerptsOf(target.excerpts)) expect(Excerpts).toContain(exact);
		}
	});
});

describe('a table as a picture', () => {
	it('is well-formed, whatever it says', () => {
		const title = 'Fish & <chips> "today" \u0001';
		const picture = tableSvg(
			{ title, columns: ['A'], rows: [['<script>']], notes: ['Sources: ]]>'] },
			400,
			textMeasure(13),
		);
		for (const raw of ['<script', '\u0001', '& ']) expect(picture).not.toContain(raw);
		expect(picture).toContain('Fish &amp; &lt;chips&gt; &quot;today&quot;');
		expect(picture).toContain('Sources: ]]&gt;');
	});

	it('names every source, with an address longer than a line', () => {
		const long = `https://example.org/${'a-very-long-address-'.repeat(9)}end`;
		const picture = tableSvg(
			{ title: '', columns: ['A'], rows: [], notes: [`Sources: One, ${long}; Two, “Last”`] },
			320,
			textMeasure(13),
		);
		const written = picture.replace(/<[^>]*>| /g, '');
		for (const words of [long, 'Two, “Last”']) expect(written).toContain(words.replaceAll(' ', ''));
	});

	it.each(PANEL_IDS)('cuts no word of the part %s', (id) => {
		const { columns, rows } = tables[id];
		const cells = rows.map((row) => row.cells);
		const picture = tableSvg({ title: '', columns, rows: cells, notes: [] }, 960, textMeasure(13));
		expect(picture).not.toContain('…');
		for (const word of cells.flat().flatMap((cell) => cell.split(' '))) {
			expect(picture).toContain(escapeXml(word));
		}
	});
});
