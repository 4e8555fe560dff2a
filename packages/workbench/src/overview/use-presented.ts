import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { type ColourScale, formatAmount, formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { answerOf } from './answer.ts';
import type { MapIndicator } from './map-indicators.ts';
import type { MapFigures } from './use-map-figures.ts';
import { useOverviewWords } from './words.ts';

/** One region as the page writes it. */
export interface PresentedRegion {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly shown: string;
}

/** Figures made ready to be shown: in order, written, coloured, and said in a sentence. */
export interface Presented {
  readonly indicator: MapIndicator;
  readonly indicatorName: string;
  readonly definition: string | undefined;
  readonly title: string;
  readonly answer: string;
  readonly evidence: Evidence;
  /** The largest first, regions without a figure last. */
  readonly regions: readonly PresentedRegion[];
  readonly scale: ColourScale;
  readonly format: (value: number | null) => string;
}

export function usePresented(
  dataset: DatasetView,
  indicator: MapIndicator,
  industry: string | undefined,
  figures: MapFigures | undefined,
): Presented | undefined {
  const say = useOverviewWords();
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const indicatorName = useIndicatorName(indicator, dataset);
  const meaning = useIndicator(indicator.code);
  return useMemo(() => {
    if (!figures) return undefined;
    const format = (value: number | null) =>
      indicator.code === 'value'
        ? formatAmount(value, dataset.measure.unit, language)
        : formatNumber(value, indicator.kind, language);
    const regions = presentRegions(dataset, figures, format, text);
    const known = regions.filter((r): r is PresentedRegion & { value: number } => r.value !== null);
    const industryName = industry === undefined ? undefined : text(dataset.industryName(industry));
    const { year } = dataset;
    const answer = answerOf(
      {
        indicator: indicator.code,
        indicatorName,
        industryName,
        industries: dataset.info.industries.length,
        year,
        ranked: known,
        formatShare: (value) => formatNumber(value, 'share', language),
        formatCount: (value) => formatNumber(value, Number.isInteger(value) ? 'count' : 'index', language),
      },
      say,
    );
    const words = { what: indicatorName, year, industry: industryName ?? '' };
    return {
      indicator,
      indicatorName,
      definition: meaning && text(meaning.definition),
      title: industryName === undefined ? say('figure', words) : say('figureOf', words),
      answer,
      evidence: figures.evidence,
      regions,
      scale: indicator.scale(known.length > 0 ? known.map(({ value }) => value) : [0], mode),
      format,
    };
  }, [dataset, indicator, industry, figures, say, text, language, mode, indicatorName, meaning]);
}

/** The indicator's name from the catalogue; value and share are named by the measure and here. */
function useIndicatorName({ code }: MapIndicator, dataset: DatasetView): string {
  const say = useOverviewWords();
  const text = useText();
  const meaning = useIndicator(code);
  if (code === 'value') return text(dataset.measure.name);
  if (code === 'share') return say('share');
  return meaning ? text(meaning.name) : code;
}

function presentRegions(
  dataset: DatasetView,
  { values, evidence }: MapFigures,
  format: (value: number | null) => string,
  text: (t: { zh: string; en: string }) => string,
): PresentedRegion[] {
  // Confined to a group, the others are not without data: they are not asked about.
  const isConfined = evidence.parameters['regions'] !== undefined;
  return dataset.info.regions
    .filter(({ code }) => !isConfined || values.has(code))
    .map(({ code, name }) => {
      const value = values.get(code) ?? null;
      return { code, name: text(name), value, shown: format(value) };
    })
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
}
