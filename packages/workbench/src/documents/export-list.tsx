import { type Sheet, saveCsv, saveXlsx } from '../parts/export-table.ts';
import type { LibraryDocument } from './library-document.ts';
import { useRegionNamed } from './use-names.ts';
import { kindOf, useDocumentsWords } from './words.ts';

/** The list at hand as a file. */
export function ExportList({ documents }: { documents: readonly LibraryDocument[] }) {
  const say = useDocumentsWords();
  const { nameOf } = useRegionNamed();
  const sheet = (): Sheet => ({
    title: say('results'),
    columns: ['document', say('titleField'), say('issuer'), say('region'), say('date'), say('kind'), say('file')],
    rows: documents.map(({ id, version, title, issuer, region, date, kind, file }) => [
      `${id}@${version}`,
      ...[title, issuer, region === '' ? '' : nameOf(region), date, kindOf(kind, say), file],
    ]),
  });
  return (
    <span className="library-tools no-print" role="group" aria-label={say('exportList')}>
      <button type="button" className="small-button" onClick={() => saveCsv(sheet())}>
        CSV
      </button>
      <button type="button" className="small-button" onClick={() => void saveXlsx(sheet())}>
        XLSX
      </button>
    </span>
  );
}
