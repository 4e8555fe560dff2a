import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useMemo, useState } from 'react';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { formatNumber, inUnit, unitName } from '../../design/index.ts';
import { Block } from '../../parts/block.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';
import { useKeptTable } from './use-kept-table.ts';

type Indicator = 'gdp' | 'output' | 'investment' | 'tax';

/** How the project counts for each side; what several count in full stands apart and is never added up. */
export function Statistics({ file }: { file: ContractFile }) {
  const say = useContractWords();
  const state = useKeptTable('agreements.statistics', { contract: file });
  const [asked, setYear] = useState<string>();
  const years = useMemo(
    () => [...new Set((state.rows ?? []).map((row) => String(numberIn(row, 'year'))))],
    [state.rows],
  );
  if (!state.rows) return state.error ? <ErrorState error={state.error} onRetry={state.retry} /> : null;
  if (state.rows.length === 0) return <Block title={say('statistics')} answer={say('noStatistics')} />;
  // The first year in which everything has begun says more than a first year of building.
  const year = asked !== undefined && years.includes(asked) ? asked : (years[Math.min(4, years.length - 1)] ?? '');
  const rows = state.rows.filter((row) => String(numberIn(row, 'year')) === year);
  const twice = [
    ...new Set(rows.filter((row) => row['counted_twice'] === true).map((row) => textIn(row, 'indicator'))),
  ];
  return (
    <Block title={say('statistics')} answer={say('statisticsText')}>
      {twice.length > 0 && (
        <p className="page-note page-note-caution">
          {say('countedTwice', { list: twice.map((name) => say(`indicator-${name as Indicator}`)).join(say('comma')) })}
        </p>
      )}
      <Select
        label={say('year')}
        options={years.map((value) => ({ value, name: value }))}
        value={year}
        onChange={setYear}
      />
      <StatisticsTable file={file} rows={rows} year={year} />
    </Block>
  );
}

function StatisticsTable({ file, rows, year }: { file: ContractFile; rows: readonly Row[]; year: string }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party } = useNames(file);
  const unit = file.currency ?? '';
  const shown = (row: Row, key: string) =>
    formatNumber(inUnit(numberIn(row, key) ?? Number.NaN, unit, language), 'amount', language);
  const columns: Column<Row>[] = [
    {
      key: 'indicator',
      name: say('indicator'),
      kind: 'text',
      value: (row) => say(`indicator-${textIn(row, 'indicator') as Indicator}`),
    },
    { key: 'party', name: say('party'), kind: 'text', value: (row) => party(textIn(row, 'party')) },
    {
      key: 'statistical',
      name: say('statistical'),
      kind: 'number',
      value: (row) => numberIn(row, 'statistical'),
      show: (row) => shown(row, 'statistical'),
    },
    {
      key: 'appraisal',
      name: say('appraisal'),
      kind: 'number',
      value: (row) => numberIn(row, 'appraisal'),
      show: (row) => (
        <span className={row['counted_twice'] === true ? 'counted-twice' : undefined}>{shown(row, 'appraisal')}</span>
      ),
    },
    {
      key: 'rule',
      name: say('rule'),
      kind: 'text',
      value: (row) => say(`rule-${textIn(row, 'rule') as 'location' | 'split' | 'both'}`),
      show: (row) =>
        row['counted_twice'] === true ? (
          <span className="counted-twice">{say('twice')}</span>
        ) : (
          say(`rule-${textIn(row, 'rule') as 'location' | 'split' | 'both'}`)
        ),
    },
  ];
  return (
    <DataTable
      title={say('inUnit', { what: say('statisticsTable', { year }), unit: unitName(unit, language) })}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${textIn(row, 'indicator')} ${textIn(row, 'party')}`}
    />
  );
}
