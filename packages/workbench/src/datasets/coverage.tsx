import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber, sequential, tokens } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { MatrixFigure } from '../parts/matrix-figure.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { type CoverageCounts, reportedShare, total } from './coverage-counts.ts';
import type { CoverageState } from './use-coverage.ts';
import { useDatasetWords } from './words.ts';

/** Where there are figures, where they are missing, and where nothing is listed. */
export function Coverage({ dataset, state }: { dataset: DatasetView; state: CoverageState }) {
  const say = useDatasetWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const { counts, by } = state;
  const measure = text(dataset.measure.name);
  const number = (value: number) => formatNumber(value, 'count', language);
  const answer = counts && {
    reported: number(total(counts.reported)),
    missing: number(total(counts.missing)),
    unlisted: number(total(counts.unlisted)),
    cells: number(total(counts.reported) + total(counts.missing) + total(counts.unlisted)),
  };
  const { measures, years } = dataset.info;
  return (
    <Block title={say('coverage')} answer={answer && say('coverageAnswer', { measure, ...answer })}>
      <div className="controls">
        {measures.length > 1 && (
          <Select
            label={say('measure')}
            options={measures.map(({ code, name }) => ({ value: code, name: text(name) }))}
            value={dataset.measure.code}
            onChange={(code) => update({ measure: code, page: undefined })}
          />
        )}
        {years.length > 1 && (
          <Segments
            label={say('by')}
            options={[
              { value: 'year', name: say('byYear') },
              { value: 'industry', name: say('byIndustry') },
            ]}
            value={by}
            onChange={(view) => update({ view })}
          />
        )}
      </div>
      <WithTable state={state}>{() => counts && <Picture dataset={dataset} counts={counts} by={by} />}</WithTable>
    </Block>
  );
}

interface PictureProps {
  readonly dataset: DatasetView;
  readonly counts: CoverageCounts;
  readonly by: 'year' | 'industry';
}

function Picture({ dataset, counts, by }: PictureProps) {
  const say = useDatasetWords();
  const text = useText();
  const mode = useThemeMode();
  const { accent, caution, noData } = tokens[mode];
  const values = useMemo(() => reportedShare(counts), [counts]);
  const rows = counts.regions.map((code) => text(dataset.regionName(code)));
  const columns = counts.columns.map((code) => (by === 'year' ? code : text(dataset.industryName(code))));
  const middle = sequential(0, 1, mode).colour(0.4);
  const legend = [
    [accent, say('reported')],
    [middle, say('partly')],
    [caution, say('missing')],
    [noData, say('unlisted')],
  ] as const;
  return (
    <MatrixFigure
      title={say('coverageChart', { measure: text(dataset.measure.name) })}
      rows={rows}
      columns={columns}
      values={values}
      colour={(share) => (share === 1 ? accent : share === 0 ? caution : middle)}
      noData={noData}
      height={520}
      describe={({ row, column }) => {
        const at = row * counts.columns.length + column;
        return say('coverageCell', {
          ...{ region: rows[row]!, against: columns[column]! },
          ...{ reported: counts.reported[at]!, missing: counts.missing[at]!, unlisted: counts.unlisted[at]! },
        });
      }}
      legend={
        <ul className="swatches small">
          {legend.map(([colour, name]) => (
            <li key={name}>
              <i style={{ background: colour }} /> {name}
            </li>
          ))}
        </ul>
      }
    />
  );
}
