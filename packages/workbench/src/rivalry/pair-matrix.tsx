import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber, sequential, tokens } from '../design/index.ts';
import { Legend } from '../map/index.ts';
import { MatrixFigure } from '../parts/matrix-figure.tsx';
import { Segments } from '../parts/segments.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Pair, PairIndicator } from './pair.ts';
import { gridOf, likenessOrder, reorder } from './pair-grid.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly pairs: readonly Pair[];
  readonly indicator: PairIndicator;
  readonly evidence: Evidence;
}

/** Every region against every other, regions that are alike side by side; a click takes the pair apart. */
export function PairMatrix({ dataset, pairs, indicator }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const [{ sort }, update] = useAddress();
  const grid = useMemo(() => {
    const reported = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const codes = dataset.info.regions.map(({ code }) => code).filter((code) => reported.has(code));
    const plain = gridOf(codes, pairs, indicator);
    return sort === 'code' ? plain : reorder(plain, likenessOrder(plain, indicator));
  }, [dataset, pairs, indicator, sort]);
  const scale = useMemo(() => sequential(0, indicator === 'distance' ? 2 : 1, mode), [indicator, mode]);
  const names = useMemo(() => grid.codes.map((code) => text(dataset.regionName(code))), [grid, dataset, text]);
  const n = names.length;
  const format = (value: number) => formatNumber(value, 'index', language);
  return (
    <MatrixFigure
      title={say('matrixTitle', { what: say(indicator), year: dataset.year })}
      rows={names}
      columns={names}
      values={grid.values}
      colour={scale.colour}
      noData={tokens[mode].noData}
      describe={({ row, column }) =>
        say('matrixCell', { a: names[row]!, b: names[column]!, value: format(grid.values[row * n + column]!) })
      }
      onPick={({ row, column }) => {
        if (row !== column) update({ region: grid.codes[row], with: grid.codes[column] });
      }}
      height={680}
      tools={
        <Segments
          label={say('order')}
          options={[
            { value: 'likeness', name: say('byLikeness') },
            { value: 'code', name: say('byCode') },
          ]}
          value={sort === 'code' ? 'code' : 'likeness'}
          onChange={(next) => update({ sort: next === 'code' ? 'code' : undefined })}
        />
      }
      legend={
        <Legend
          scale={scale}
          label={say(indicator)}
          format={(value) => format(value ?? Number.NaN)}
          estimates={dataset.measure.estimate}
        />
      }
    />
  );
}
