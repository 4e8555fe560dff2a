import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { useFactValue } from '../documents/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import type { ShownFact } from '../reader/use-facts.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { chartOption } from './chart-option.ts';
import { ofOneUnit } from './one-unit.ts';
import { useFactsWords } from './words.ts';

interface Props {
  readonly indicator: string;
  readonly facts: readonly ShownFact[];
  readonly place: (fact: ShownFact) => string;
}

/** Regions down, figures across: targets hollow, results solid, a colour for each year. */
export function FactsChart({ indicator, facts, place }: Props) {
  const say = useFactsWords();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const language = useLanguage();
  const valueOf = useFactValue();
  const { unit, drawn } = useMemo(() => ofOneUnit(facts), [facts]);
  const option = useMemo(
    () => chartOption({ facts: drawn, place, valueOf, say, mode, isNarrow, unit }),
    [drawn, place, valueOf, say, mode, isNarrow, unit],
  );
  if (drawn.length === 0) return null;
  const others = facts.length - drawn.length;
  const places = new Set(drawn.map(place)).size;
  const list = drawn
    .map((fact) => `${place(fact)} ${fact.year} ${say(fact.kind)} ${valueOf(fact)}`)
    .join(say('between'));
  return (
    <Chart
      title={say('chart', { indicator, unit })}
      name={say('chart', { indicator, unit })}
      description={say('describe', { indicator, list })}
      option={option}
      height={96 + 32 * places}
      note={joinSentences([say('chartNote'), ...(others > 0 ? [say('otherUnits', { count: others })] : [])], language)}
      source={say('chartSource', { count: new Set(drawn.map((fact) => fact.document)).size })}
      data={() => ({
        title: indicator,
        columns: [say('region'), say('year'), say('kind'), say('value')],
        rows: drawn.map((fact) => [place(fact), fact.year, say(fact.kind), fact.value]),
      })}
    />
  );
}
