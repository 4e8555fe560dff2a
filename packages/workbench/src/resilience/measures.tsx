import type { Evidence } from '@yanzhen/platform/operations';
import { useCallback, useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable, LastingTableState } from '../data/index.ts';
import { categorical, formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { useLanguage } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type MeasureFigures, measuresOf } from './figures.ts';
import { MeasuresTable } from './measures-table.tsx';
import { RangeChart } from './range-chart.tsx';
import { SettingField } from './setting-field.tsx';
import { measureKinds, type SettingName } from './settings.ts';
import { SimulatedPart } from './simulated-part.tsx';
import { useMeasureName } from './use-measure-name.ts';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly state: LastingTableState;
  readonly models: number;
}

const assumed: readonly SettingName[] = ['most', 'stockDays', 'movedShare', 'holding', 'premium', 'capital', 'charge'];

/** Measures against the stop of single inputs, by loss avoided per yuan; costs can be changed and quoted. */
export function Measures({ table, choice, state, models }: Props) {
  const say = useResilienceWords();
  const measures = useMemo(
    () => (state.rows && !state.isOld ? measuresOf(state.rows) : undefined),
    [state.rows, state.isOld],
  );
  const { duration, most } = choice.settings;
  return (
    <Block title={say('measures')} answer={useMeasureAnswer(table, measures)}>
      <fieldset className="controls measure-settings">
        <legend className="small quiet">{say('assumed')}</legend>
        {assumed.map((name) => (
          <SettingField key={name} name={name} choice={choice} />
        ))}
      </fieldset>
      <SimulatedPart
        part="measures"
        choice={choice}
        state={state}
        about={say('measuresAbout', { runs: most * (measureKinds.length + 1) * models, most, duration })}
      >
        {(_, { evidence }) => <Ranking table={table} choice={choice} measures={measures ?? []} evidence={evidence} />}
      </SimulatedPart>
    </Block>
  );
}

function useMeasureAnswer(table: ChainTable, measures: readonly MeasureFigures[] | undefined): string | undefined {
  const say = useResilienceWords();
  const { number, amount } = useRanges(table.info.unit);
  const name = useMeasureName(table);
  if (!measures) return undefined;
  const best = measures.find(({ perYuan, lost }) => (perYuan.value ?? 0) > 0 && (lost.value ?? 0) > 0);
  if (!best) return say('measuresNone');
  const surely = measures.every(
    (one) => one === best || (one.perYuan.largest ?? -Infinity) < (best.perYuan.least ?? 0),
  );
  return say(surely ? 'measuresAnswer' : 'measuresAnswerOpen', {
    ...{ measure: name(best), perYuan: number(best.perYuan, 'amount') },
    ...{ avoided: amount(best.avoided), cost: amount(best.cost) },
  });
}

interface RankingProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly measures: readonly MeasureFigures[];
  readonly evidence: Evidence;
}

function Ranking({ table, choice, measures, evidence }: RankingProps) {
  const say = useResilienceWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const { number } = useRanges(table.info.unit);
  const name = useMeasureName(table);
  const bars = useMemo(() => {
    const [stock, source, home] = categorical[mode];
    const colours = { stock: stock!, 'second-source': source!, home: home! };
    return measures
      .filter(({ perYuan }) => perYuan.value !== null)
      .map((one) => ({
        ...{ key: `${one.kind} ${one.sector}`, name: name(one), range: one.perYuan },
        ...{ shown: number(one.perYuan, 'amount'), colour: colours[one.kind] },
      }));
  }, [measures, mode, name, number]);
  const axis = useCallback((value: number) => formatNumber(value, 'amount', language), [language]);
  const title = say('measuresChart');
  return (
    <>
      {bars.length > 0 && (
        <RangeChart
          title={title}
          description={`${title}: ${bars
            .slice(0, 6)
            .map((bar) => `${bar.name} ${bar.shown}`)
            .join('; ')}`}
          note={say('measuresNote')}
          source={table.info.source}
          bars={bars}
          axis={axis}
          isEstimate={table.info.estimate}
          columns={[say('measure'), say('value'), say('least'), say('largest')]}
        />
      )}
      <MeasuresTable table={table} choice={choice} measures={measures} evidence={evidence} />
    </>
  );
}
