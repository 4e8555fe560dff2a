import type { Evidence } from '@yanzhen/platform/operations';
import { type ChainTable, type LongTableState, numberIn, type Row, textIn } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly state: LongTableState;
}

/** What one unit more of final demand calls forth, by node; a column per account. */
export function Multipliers({ table, choice, state }: Props) {
  const say = useChainsWords();
  const { table: result, rows } = state;
  return (
    <Block title={say('multipliers')} answer={say('multipliersAnswer')}>
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!result && !state.error && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {result && rows && (
        <>
          <Notes notes={result.evidence.notes} />
          <MultiplierTable
            table={table}
            choice={choice}
            rows={rows}
            columns={Object.keys(result.columns)}
            evidence={result.evidence}
          />
        </>
      )}
    </Block>
  );
}

interface TableProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  readonly evidence: Evidence;
}

function MultiplierTable({ table, choice, rows, columns, evidence }: TableProps) {
  const say = useChainsWords();
  const text = useText();
  const language = useLanguage();
  // With a region: its sectors. Without one, the sector in every region.
  const byRegion = table.isMultiRegional && choice.region === undefined;
  const shown = byRegion
    ? rows.filter((row) => row['sector'] === choice.sector)
    : rows.filter((row) => choice.region === undefined || row['region'] === choice.region);
  const name = (row: Row) =>
    text(byRegion ? table.regionName(textIn(row, 'region')) : table.sectorName(textIn(row, 'sector')));
  const sectorName = text(table.sectorName(choice.sector));
  const numbers = columns.slice(2).map((key): Column<Row> => {
    const label = key === 'output' || key === 'value_added' ? say(key) : key;
    return {
      key,
      name: label,
      kind: 'number',
      value: (row) => numberIn(row, key),
      show: (row) => {
        const value = formatNumber(numberIn(row, key), 'index', language);
        return <WhyNumber shown={value} figure={{ title: `${name(row)} · ${label}`, value, evidence }} />;
      },
    };
  });
  return (
    <DataTable
      title={byRegion ? say('multipliersByRegion', { sector: sectorName }) : say('multipliersBySector')}
      rows={shown}
      rowKey={(row) => `${textIn(row, 'region')} ${textIn(row, 'sector')}`}
      columns={[{ key: 'name', name: say(byRegion ? 'region' : 'sector'), kind: 'text', value: name }, ...numbers]}
      sortedBy={{ key: 'output', direction: 'descending' }}
      source={sourceLine(evidence, text)}
      chosen={`${choice.region ?? (byRegion ? '' : textIn(shown[0] ?? {}, 'region'))} ${choice.sector}`}
      height={400}
    />
  );
}
