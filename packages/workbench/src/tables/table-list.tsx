import { useAddress } from '../app/address.ts';
import type { ChainTableEntry } from '../data/index.ts';
import { formatNumber, unitName } from '../design/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useTablesWords } from './words.ts';
import '../parts/answer-sentence.css';

interface Props {
  readonly entries: readonly ChainTableEntry[];
  readonly chosen: string;
}

/** Every table, newest versions. */
export function TableList({ entries, chosen }: Props) {
  const say = useTablesWords();
  const language = useLanguage();
  const columns = useColumns();
  return (
    <>
      <div className="answer">
        <p>
          {say('listAnswer', {
            count: entries.length,
            nodes: formatNumber(Math.max(...entries.map(({ nodes }) => nodes)), 'count', language),
            estimates: entries.filter(({ isEstimate }) => isEstimate).length,
          })}
        </p>
      </div>
      <DataTable
        title={say('list')}
        rows={entries}
        columns={columns}
        rowKey={({ reference }) => reference}
        chosen={chosen}
        height={288}
      />
    </>
  );
}

function useColumns(): Column<ChainTableEntry>[] {
  const say = useTablesWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const flows = ({ isEstimate }: ChainTableEntry) => say(isEstimate ? 'estimated' : 'published');
  return [
    {
      key: 'title',
      name: say('name'),
      kind: 'text',
      value: ({ title }) => text(title),
      show: ({ title, reference }) => (
        <button
          type="button"
          className="link-button"
          onClick={() => update({ table: reference, sector: undefined, view: undefined })}
        >
          {text(title)}
        </button>
      ),
    },
    {
      key: 'year',
      name: say('year'),
      kind: 'number',
      value: ({ year }) => year,
      show: ({ year }) => year ?? say('yearUnsaid'),
    },
    { key: 'kind', name: say('kind'), kind: 'text', value: ({ kind }) => kindName(kind, say) },
    {
      key: 'extent',
      name: say('extent'),
      kind: 'number',
      value: ({ nodes }) => nodes,
      show: ({ regions, sectors }) => `${regions} × ${sectors}`,
    },
    { key: 'unit', name: say('unit'), kind: 'text', value: ({ unit }) => unitName(unit, language) },
    {
      key: 'flows',
      name: say('flows'),
      kind: 'text',
      value: flows,
      show: (entry) => (entry.isEstimate ? <span className="table-estimate">{flows(entry)}</span> : flows(entry)),
    },
    { key: 'source', name: say('source'), kind: 'text', value: ({ source }) => source },
  ];
}

/** The kind in words; a kind of a newer server as it is called there. */
function kindName(kind: string, say: ReturnType<typeof useTablesWords>): string {
  const known = ['competitive', 'non-competitive', 'multi-regional'] as const;
  const found = known.find((one) => one === kind);
  return found ? say(`kind-${found}`) : kind;
}
