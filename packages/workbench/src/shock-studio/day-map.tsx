import { useMemo, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { aroundZero, formatAmount, formatNumber, sequentialRoot } from '../design/index.ts';
import { Legend, levelFor, RankedList, RegionMap, TileMap, useMapWords, useRegionNames } from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { Segments } from '../parts/segments.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import type { Ran } from './curves.tsx';
import { RegionBoxes } from './region-boxes.tsx';
import { type Figure, levelOf, valuesOf } from './run.ts';
import { useDay } from './use-day.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly ran: readonly Ran[];
  readonly figure: Figure;
}

/** Regions on a day of the run; the days can be played. With two scenarios either, or the difference. */
export function DayMap({ table, ran, figure }: Props) {
  const say = useShockWords();
  const mapSay = useMapWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const nameAt = useRegionNames(table.regionName);
  const drawing = useRef<HTMLDivElement>(null);
  const [{ region, view, shown }, update] = useAddress();
  const drawn = drawnOf(shown, ran.length);
  const { days, valuesAt, reach } = useDrawnValues(ran, figure, drawn);
  const deepest = useMemo(() => deepestDay(ran, figure), [ran, figure]);
  const { at, day, last, isPlaying, play, go } = useDay(days, deepest);
  const values = valuesAt(at);
  const isChange = figure !== 'unmet' || drawn === 'difference';
  const { unit, estimate, source } = table.info;
  const format = (value: number | null) =>
    figure === 'unmet' ? formatAmount(value, unit, language) : formatNumber(value, 'change', language);
  const scale = isChange ? aroundZero(reach, mode) : sequentialRoot(reach, mode);
  const colourOf = (code: string) => {
    const value = values.get(code);
    return typeof value === 'number' ? scale.colour(value) : undefined;
  };
  const shownValue = (code: string) => format(values.get(code) ?? null);
  const title = say('mapTitle', { figure: say(figure), day });
  const most = [...values].sort(([, a], [, b]) => Math.abs(b ?? 0) - Math.abs(a ?? 0))[0];
  const props = {
    colourOf,
    isEstimate: (code: string) => estimate && colourOf(code) !== undefined,
    chosen: region,
    description: say('mapSay', {
      ...{ day, figure: say(figure) },
      ...{ region: most ? nameAt(most[0]) : '', value: most ? format(most[1]) : '' },
    }),
    describe: (code: string) => `${nameAt(code)} ${shownValue(code)}`,
    onPick: (code: string) => {
      if (values.has(code)) update({ region: code, by: 'region' }, { replace: true });
    },
  };
  const level = levelFor(table.info.regions.map(({ code }) => code));
  const asTiles = view !== 'map' && level === 'provinces';
  const legendName = drawn === 'difference' ? say('differenceLegend') : say(isChange ? 'changeLegend' : 'unmet');
  const byLoss = useLossOrder(ran);
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      source={source}
      note={level !== undefined && !asTiles ? joinSentences([mapSay('schematic')], language) : undefined}
      legend={{ scale, label: legendName, format }}
      tools={
        <>
          {ran.length > 1 && (
            <Segments
              label={say('mapOf')}
              options={[
                { value: 'first', name: say('first') },
                { value: 'second', name: say('second') },
                { value: 'difference', name: say('difference') },
              ]}
              value={drawn}
              onChange={(next) => update({ shown: next === 'first' ? undefined : next }, { replace: true })}
            />
          )}
          {level === 'provinces' && (
            <Segments
              label={mapSay('asWhat')}
              options={[
                { value: 'tiles', name: mapSay('tiles') },
                { value: 'map', name: mapSay('shapes') },
              ]}
              value={asTiles ? 'tiles' : 'map'}
              onChange={(next) => update({ view: next === 'tiles' ? undefined : next }, { replace: true })}
            />
          )}
        </>
      }
      data={() => ({
        title,
        columns: [say('code'), say('region'), ...days.map((one) => say('day', { day: one }))],
        rows: table.info.regions.map(({ code }) => [
          ...[code, nameAt(code)],
          ...days.map((_, t) => valuesAt(t).get(code) ?? null),
        ]),
      })}
    >
      <div className="shock-player no-print">
        <button type="button" className="small-button" onClick={play}>
          {say(isPlaying ? 'pause' : 'play')}
        </button>
        <input
          type="range"
          aria-label={say('dayShown')}
          aria-valuetext={say('day', { day })}
          min={0}
          max={last}
          value={at}
          onChange={(event) => go(Number(event.target.value))}
        />
        <output>{say('day', { day })}</output>
      </div>
      <div className="shock-map">
        <div ref={drawing}>
          {level === undefined ? (
            <RegionBoxes {...props} table={table} valueOf={shownValue} nameOf={nameAt} />
          ) : asTiles ? (
            <TileMap {...props} valueOf={(code) => (values.has(code) ? shownValue(code) : '')} />
          ) : (
            <RegionMap {...props} level={level} />
          )}
          <Legend scale={scale} label={legendName} format={format} estimates={estimate} />
        </div>
        <RankedList
          label={title}
          chosen={region}
          onPick={props.onPick}
          items={byLoss.map((code) => ({
            ...{ code, name: nameAt(code), value: values.get(code) ?? null, shown: shownValue(code) },
            ...{ colour: colourOf(code), length: Math.min(1, Math.abs(values.get(code) ?? 0) / (reach || 1)) },
          }))}
        />
      </div>
    </FigureFrame>
  );
}

type Drawn = 'first' | 'second' | 'difference';

function drawnOf(shown: string | undefined, count: number): Drawn {
  if (count < 2) return 'first';
  return shown === 'second' || shown === 'difference' ? shown : 'first';
}

/** Values of regions by day, and how far they reach over all days, so that colours mean the same throughout. */
function useDrawnValues(ran: readonly Ran[], figure: Figure, drawn: Drawn) {
  return useMemo(() => {
    const byRun = ran.map(
      ({ run }) =>
        new Map(
          run.curves.series
            .filter((one) => levelOf(one) === 'region')
            .map((one) => [one.region, valuesOf(one, figure)]),
        ),
    );
    const [first, second] = byRun;
    const own = drawn === 'second' ? second! : first!;
    const less = drawn === 'difference' ? first : undefined;
    const series = new Map(
      [...(drawn === 'difference' ? second! : own)].map(([code, values]) => [
        code,
        less ? values.map((value, t) => minus(value, less.get(code)?.[t] ?? null)) : values,
      ]),
    );
    const every = (drawn === 'difference' ? [...series.values()] : byRun.flatMap((one) => [...one.values()])).flat();
    const reach = every.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
    return {
      days: ran[0]!.run.curves.days,
      reach: roundedUp(reach) || 0.01,
      valuesAt: (at: number) => new Map([...series].map(([code, values]) => [code, values[at] ?? null])),
    };
  }, [ran, figure, drawn]);
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** The next of 1, 2 or 5 times a power of ten. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
}

/** The day on which the total is farthest from normal: what the map opens with. */
function deepestDay(ran: readonly Ran[], figure: Figure): number {
  const { days, series } = ran[0]!.run.curves;
  const total = series.find((one) => levelOf(one) === 'total');
  if (!total) return 0;
  const values = valuesOf(total, figure);
  let deepest = 0;
  for (let t = 1; t < values.length; t++) {
    if (Math.abs(values[t] ?? 0) > Math.abs(values[deepest] ?? 0)) deepest = t;
  }
  return days[deepest] ?? 0;
}

/** Regions by what they lose over the run: an order that stays while days pass. */
function useLossOrder(ran: readonly Ran[]): string[] {
  const { outcomes } = ran[0]!.run;
  return useMemo(
    () =>
      outcomes
        .filter((one) => levelOf(one) === 'region')
        .sort((a, b) => b.lost - a.lost)
        .map(({ region }) => region),
    [outcomes],
  );
}
