import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { colourOf, formatNumber, inUnit, tokens, unitName } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage, useText } from '../words/index.ts';
import { byRank, type Candidate, heightOf } from './candidate.ts';
import { chartOption, type Mark } from './chart-option.ts';
import type { Choice } from './choice.ts';
import { useFrontierWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
  readonly candidates: readonly Candidate[];
}

/** Every candidate: how near, and how complex or how large; the best are named. */
export function CandidatesChart({ dataset, choice, candidates }: Props) {
  const say = useFrontierWords();
  const text = useText();
  const mode = useThemeMode();
  const { against, regions, places } = choice;
  const joint = regions.length > 1;
  const isNarrow = useNarrow();
  const density = useIndicator('density');
  const pci = useIndicator('pci');
  const language = useLanguage();
  const { unit } = dataset.measure;
  const xName = density ? text(density.name) : '';
  const yName =
    against === 'market' ? `${say('market')} (${unitName(unit, language)})` : pci ? text(pci.name) : say('complexity');
  const marks = useMarks(dataset, choice, candidates);
  const option = useMemo(() => {
    const regionColour = colourOf(regions, mode);
    return chartOption(marks, {
      ...{ xName, yName, against, joint, isNarrow },
      ...{ ink: tokens[mode].ink, quiet: tokens[mode].quiet, paper: tokens[mode].paper },
      colour: joint ? regionColour : () => tokens[mode].accent,
    });
  }, [marks, xName, yName, against, joint, isNarrow, regions, mode]);
  const title = say('chart', { x: xName, y: yName, year: dataset.year });
  const better = say(against === 'market' ? 'betterMarket' : 'betterComplex');
  const note = joint ? say('chartNoteJoint') : say('chartNoteOne', { better, count: places });
  return (
    <Chart
      title={title}
      name={`${regions.map((code) => text(dataset.regionName(code))).join(' ')} ${title}`}
      description={`${title}: ${marks
        .slice(0, 12)
        .map(({ tip }) => tip)
        .join('; ')}`}
      option={option}
      height={480}
      note={`${note} ${against === 'market' ? say('logAxis') : ''}`}
      data={() => ({
        title,
        columns: [say('region'), say('industry'), xName, yName, say('score')],
        rows: marks.map(({ candidate: c, y }) => [c.region, c.industry, c.density, y, c.score]),
      })}
    />
  );
}

/** The candidates that have a place in the chart, best first, with their words. */
function useMarks(dataset: DatasetView, { against, regions }: Choice, candidates: readonly Candidate[]): Mark[] {
  const say = useFrontierWords();
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const { unit } = dataset.measure;
    const joint = regions.length > 1;
    return candidates.toSorted(byRank).flatMap((candidate) => {
      const height = heightOf(candidate, against);
      // A market that is not positive has no place on a logarithmic axis.
      if (candidate.density === null || height === null || (against === 'market' && height <= 0)) return [];
      const y = against === 'market' ? inUnit(height, unit, language) : height;
      const name = text(dataset.industryName(candidate.industry));
      const region = text(dataset.regionName(candidate.region));
      const shown = formatNumber(y, against === 'market' ? 'amount' : 'score', language);
      const figures = `${formatNumber(candidate.density, 'index', language)}, ${shown}`;
      const score = `${say('score')} ${formatNumber(candidate.score, 'index', language)}`;
      const tip = `${joint ? `${region} · ` : ''}${name}: ${figures}; ${score}`;
      return [{ candidate, x: candidate.density, y, name, region, tip }];
    });
  }, [dataset, against, regions, candidates, say, text, language]);
}
