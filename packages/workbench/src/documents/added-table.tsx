import { RoomLink } from '../app/room-link.tsx';
import type { Row } from '../data/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import { type SayDocuments, useDocumentsWords } from './words.ts';

const outcomes = ['new', 'version', 'known', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** What became of the files: new, a new version, there already, or left out and why. */
export function AddedTable({ rows }: { rows: readonly Row[] }) {
  const say = useDocumentsWords();
  const text = useText();
  const count = (outcome: Outcome) => rows.filter((row) => row['outcome'] === outcome).length;
  const reason = (row: Row) => text({ zh: String(row['reason_zh'] ?? ''), en: String(row['reason_en'] ?? '') });
  const columns: Column<Row>[] = [
    { key: 'outcome', name: say('outcome'), kind: 'text', value: (row) => outcomeOf(row, say) },
    {
      key: 'title',
      name: say('document'),
      kind: 'text',
      value: (row) => String(row['title']),
      show: (row) =>
        row['document'] ? (
          <RoomLink to="/document" pick={{ document: String(row['document']) }}>
            {String(row['title'])}
          </RoomLink>
        ) : (
          ''
        ),
    },
    { key: 'file', name: say('file'), kind: 'text', value: (row) => String(row['file']) },
    { key: 'reason', name: say('reason'), kind: 'text', value: reason },
  ];
  const [fresh, versions, known, refused] = outcomes.map(count) as [number, number, number, number];
  return (
    <>
      <p role="status">{say('addedAnswer', { fresh, versions, known, refused })}</p>
      <DataTable
        title={say('addedTable')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row['file']}#${row['document']}`}
        height={320}
      />
    </>
  );
}

function outcomeOf(row: Row, say: SayDocuments): string {
  const known = outcomes.find((outcome) => outcome === row['outcome']);
  return known === undefined ? '' : say(`outcome-${known}`);
}
