import { useQuery } from '@tanstack/react-query';
import { type DatasetView, type Row, rowsOf, scopeOf, tableQuery } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
}

/** How much of the overlap vanishes one level deeper (division of labour) and how much stays (rivalry). */
export function PairLevels({ dataset, region, other }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const { data } = useQuery(tableQuery('rivalry.levels', { ...scopeOf(dataset), region }));
  if (!data) return null;
  const rows = rowsOf(data).filter((row) => row['region_a'] === other || row['region_b'] === other);
  const title = say('levelsTitle');
  if (rows.length < 2) {
    return (
      <section aria-labelledby="levels">
        <h2 id="levels">{title}</h2>
        <p className="quiet">{say('oneLevel')}</p>
      </section>
    );
  }
  const share = (key: string, name: string): Column<Row> => ({
    key,
    name,
    kind: 'number',
    value: (row) => numberOf(row[key]),
    show: (row) => {
      const value = numberOf(row[key]);
      if (value === null) return <span className="quiet">{say('finest')}</span>;
      const shown = formatNumber(value, 'share', language);
      const pair = say('pairName', { a: text(dataset.regionName(region)), b: text(dataset.regionName(other)) });
      const explain = { indicator: 'division_of_labour', region, other, level: Number(row['level']) };
      const figure = { title: `${pair} · ${name}`, value: shown, evidence: data.evidence, explain };
      return <WhyNumber shown={shown} figure={figure} />;
    },
  });
  return (
    <DataTable
      title={title}
      rows={rows}
      rowKey={(row) => String(row['level'])}
      columns={[
        {
          key: 'level',
          name: say('level'),
          kind: 'text',
          value: (row) => say('levelShort', { level: Number(row['level']), industries: Number(row['industries']) }),
        },
        share('overlap', say('overlap')),
        share('division_of_labour', say('labour')),
        share('potential_rivalry', say('rivalryPart')),
      ]}
    />
  );
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
