import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

type Text = AsyncIterable<string>;

/** The steps of the library's streaming reader; its types name only the whole. */
interface ReaderSteps {
  readonly model: { readonly sheets?: readonly { readonly name: string; readonly rId: string }[] };
  readonly workbookRels: readonly { readonly Id: string; readonly Target: string }[];
  _parseRels(part: Text): Promise<void>;
  _parseWorkbook(part: Text): Promise<void>;
  _parseStyles(part: Text): Promise<void>;
  _parseSharedStrings(part: Text): AsyncIterable<unknown>;
  _parseWorksheet(part: Text, sheet: string): Iterable<{ readonly value: exceljs.stream.xlsx.WorksheetReader }>;
}

const options = {
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  worksheets: 'emit',
  entries: 'ignore',
} as const;
const sheetPath = /^xl\/worksheets\/sheet(\d+)\.xml$/u;

export interface OpenSheet {
  readonly name: string;
  /** The number in the name of the sheet's part, which need not be its number in the workbook. */
  readonly part: string;
  readonly rows: AsyncIterable<exceljs.Row>;
}

/**
 * The sheets of a workbook in their own order. The library would take the parts as the archive happens to store them: it
 * fails where the list of sheets comes last in a small file, and decodes piece by piece, which breaks a Chinese character
 * that lies across two pieces. Here the parts are picked from the directory, and decoded as one text.
 */
export async function* openSheets(path: string): AsyncIterable<OpenSheet> {
  const archive = await openPromise(path, { autoClose: false });
  try {
    const entries = await entriesOf(archive);
    const reader = new exceljs.stream.xlsx.WorkbookReader(path, options) as unknown as ReaderSteps;
    const part = async (name: string): Promise<Text | undefined> => {
      const entry = entries.get(name);
      return entry && textOf(archive, entry);
    };
    // A workbook without one of these parts can still be read: its sheets are named by number, its texts are in the cells.
    await reader._parseRels((await part('xl/_rels/workbook.xml.rels')) ?? nothing('<Relationships/>'));
    await reader._parseWorkbook((await part('xl/workbook.xml')) ?? nothing('<workbook/>'));
    const styles = await part('xl/styles.xml');
    if (styles !== undefined) await reader._parseStyles(styles);
    for await (const _ of reader._parseSharedStrings((await part('xl/sharedStrings.xml')) ?? nothing('<sst/>')));
    for (const [path, name] of sheetNames(reader, entries)) {
      const part = sheetPath.exec(path)![1]!;
      const text = await textOf(archive, entries.get(path)!);
      for (const { value: rows } of reader._parseWorksheet(text, part)) yield { name, part, rows };
    }
  } finally {
    archive.close();
  }
}

async function entriesOf(archive: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function textOf(archive: ZipFile, entry: Entry): Promise<Text> {
  const stream = await archive.openReadStreamPromise(entry);
  stream.setEncoding('utf8');
  return stream as Text;
}

function nothing(xml: string): Text {
  return Readable.from([xml], { encoding: 'utf8' }) as AsyncIterable<string>;
}

/** Names of the sheets by path, as the workbook lists them; then those it forgot. */
function sheetNames({ model, workbookRels }: ReaderSteps, entries: ReadonlyMap<string, Entry>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { rId, name } of model.sheets ?? []) {
    const target = workbookRels.find(({ Id }) => Id === rId)?.Target.replace(/^\/?(?:xl\/)?/u, 'xl/');
    if (target !== undefined && sheetPath.test(target) && entries.has(target)) names.set(target, name);
  }
  for (const path of entries.keys()) {
    const part = sheetPath.exec(path)?.[1];
    if (part !== undefined && !names.has(path)) names.set(path, `Sheet${part}`);
  }
  return names;
}
