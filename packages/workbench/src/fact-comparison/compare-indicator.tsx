import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { numberIn, textIn, useTable } from '../data/index.ts';
import { filtersOf } from '../documents/filters.ts';
import { documentListQuery, indicatorName, PrintNote, useFactValue, useRegionNamed } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Picker } from '../parts/picker.tsx';
import { factsIn, type ShownFact } from '../reader/use-facts.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { extremesOf } from './extremes.ts';
import { FactsChart } from './facts-chart.tsx';
import { FactsTable } from './facts-table.tsx';
import { measureIn, measureOf, type SayFacts, useFactsWords } from './words.ts';

interface Choice {
  readonly indicator: string;
  readonly measure: string;
  readonly facts: number;
  readonly regions: number;
}

/** One indicator in one measure across regions and years: sentence, chart, table. */
export function CompareIndicator() {
  const say = useFactsWords();
  const [address, update] = useAddress();
  const listed = useTable('documents.indicators', {});
  const choices = useMemo(
    () =>
      (listed.rows ?? []).map(
        (row): Choice => ({
          indicator: textIn(row, 'indicator'),
          measure: textIn(row, 'measure'),
          facts: numberIn(row, 'facts') ?? 0,
          regions: numberIn(row, 'regions') ?? 0,
        }),
      ),
    [listed.rows],
  );
  if (listed.error) return <ErrorState error={listed.error} onRetry={listed.retry} />;
  if (!listed.rows) return <JobProgress />;
  const widest = choices.toSorted((a, b) => b.regions - a.regions)[0];
  if (!widest) {
    return (
      <EmptyState title={say('none')} action={<RoomLink to="/documents">{say('toLibrary')}</RoomLink>}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  const indicator = address.indicator ?? widest.indicator;
  const measure = measureIn(address.basis) ?? measureIn(address.indicator === undefined ? widest.measure : undefined);
  const named = choices.map((one) => ({ code: codeOf(one), name: nameOf(one, say) }));
  return (
    <>
      <div className="controls no-print">
        <Picker
          label={say('indicator')}
          choices={named}
          chosen={measure === undefined ? undefined : codeOf({ indicator, measure })}
          onChoose={(code) => {
            const [chosen, basis] = (code ?? '').split('|');
            update({ indicator: chosen || undefined, basis: basis || undefined });
          }}
        />
      </div>
      <Compared indicator={indicator} measure={measure} />
    </>
  );
}

function codeOf({ indicator, measure }: Pick<Choice, 'indicator' | 'measure'>): string {
  return `${indicator}|${measure}`;
}

/** In the language of the page; the other name is there to be typed. */
function nameOf({ indicator, measure, regions, facts }: Choice, say: SayFacts) {
  const { zh, en } = indicatorName(indicator);
  const named = (name: string) => say('choice', { indicator: name, measure: measureOf(measure, say), regions, facts });
  return { zh: named(zh), en: named(en) };
}

function Compared({ indicator, measure }: { indicator: string; measure: ReturnType<typeof measureIn> }) {
  const say = useFactsWords();
  const language = useLanguage();
  const valueOf = useFactValue();
  const name = useText()(indicatorName(indicator));
  const { localName } = useRegionNamed();
  const [address] = useAddress();
  const { region: _, ...filters } = filtersOf(address);
  const found = useTable('documents.compare', { ...filters, indicator, ...(measure && { measure }) });
  const library = useQuery(documentListQuery());
  const facts = useMemo(
    () => (found.table ? factsIn(found.table).filter((fact) => fact.indicator === indicator) : undefined),
    [found.table, indicator],
  );
  if (found.error) return <ErrorState error={found.error} onRetry={found.retry} />;
  if (!facts || !found.table) return <JobProgress />;
  const regions = new Set(facts.map(({ region }) => region)).size;
  const place = (fact: ShownFact) => (fact.region === '' ? say('noRegion') : localName(fact.region));
  const ends = extremesOf(facts);
  const measureName = measureOf(measure ?? facts[0]?.measure ?? '', say);
  const sentences = [say('answer', { count: facts.length, indicator: name, measure: measureName, regions })];
  if (ends) {
    const { year, highest, lowest } = ends;
    const places = (those: readonly ShownFact[]) => [...new Set(those.map(place))].join(say('between'));
    const [highValue, lowValue] = [valueOf(highest[0]!), valueOf(lowest[0]!)];
    sentences.push(say('answerTargets', { year, high: places(highest), highValue, low: places(lowest), lowValue }));
  }
  const titles = new Map(library.data?.documents.map(({ id, title }) => [id, title]));
  return (
    <>
      <AnswerSentence text={joinSentences(sentences, language)} evidence={found.table.evidence} />
      <FactsChart indicator={name} facts={facts} place={place} />
      <FactsTable facts={facts} place={place} titles={titles} />
      <PrintNote shows={[name, measureName]} />
    </>
  );
}
