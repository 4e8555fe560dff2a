import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { type ChainTable, useLastingTable } from '../data/index.ts';
import { categorical, formatNumber, inUnit, unitName } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { Segments } from '../parts/segments.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { curveOption, type Line } from './curve-option.ts';
import { NodePicker } from './node-picker.tsx';
import {
  type Curves as CurvesData,
  curvesOf,
  type Figure,
  figures,
  keyOf,
  type Level,
  levelOf,
  levels,
  valuesOf,
} from './run.ts';
import { nodesShown } from './shown-nodes.ts';
import { useUnitName } from './use-names.ts';
import { type Run, scenarioInput } from './use-run.ts';
import type { Scenario } from './use-scenarios.ts';
import { useShockWords } from './words.ts';

/** A scenario that was run. */
export interface Ran {
  readonly name: string;
  readonly scenario: Scenario;
  readonly run: Run;
}

interface Props {
  readonly table: ChainTable;
  /** One scenario, or both of a comparison. */
  readonly ran: readonly Ran[];
  readonly figure: Figure;
}

/** Lines that are told apart by colour and name. */
const mostNamed = 5;

/** Output, capacity or unmet demand day by day: in total, by region, by sector, or of chosen nodes. */
export function Curves({ table, ran, figure }: Props) {
  const say = useShockWords();
  const [address, update] = useAddress();
  const by: Level = levels.find((one) => one === address.by) ?? 'total';
  const nodes = nodesShown(address.nodes, ran[0]!.run.outcomes, table);
  const offered = levels.filter((level) => table.isMultiRegional || level !== 'node');
  return (
    <Block title={say('curvesTitle')}>
      <div className="controls">
        <Segments
          label={say('figure')}
          options={figures.map((value) => ({ value, name: say(value) }))}
          value={figure}
          onChange={(next) => update({ figure: next === 'production' ? undefined : next }, { replace: true })}
        />
        <Segments
          label={say('by')}
          options={offered
            .filter((level) => table.isMultiRegional || level !== 'region')
            .map((value) => ({ value, name: say(`by-${value}`) }))}
          value={by}
          onChange={(next) => update({ by: next === 'total' ? undefined : next }, { replace: true })}
        />
      </div>
      {by === 'node' && <NodePicker table={table} nodes={nodes} />}
      {by === 'node' ? (
        <NodeCurves table={table} ran={ran} figure={figure} nodes={nodes} />
      ) : (
        <Drawn table={table} ran={ran.map((one) => ({ ...one, curves: one.run.curves }))} figure={figure} by={by} />
      )}
    </Block>
  );
}

interface NodeProps extends Props {
  readonly nodes: readonly { readonly region: string; readonly sector: string }[];
}

/** Nodes are not among the margins: their days are asked for by themselves. */
function NodeCurves({ table, ran, figure, nodes }: NodeProps) {
  const [first, second] = [useNodes(table, ran[0], nodes), useNodes(table, ran[1], nodes)];
  const both = [first, second].slice(0, ran.length);
  const known = ran.flatMap((one, k) => (both[k] ? [{ ...one, curves: both[k] }] : []));
  if (known.length < ran.length) return <p className="quiet">…</p>;
  return <Drawn table={table} ran={known} figure={figure} by="node" />;
}

function useNodes(table: ChainTable, ran: Ran | undefined, nodes: NodeProps['nodes']): CurvesData | undefined {
  const wanted = new Set(nodes.map(keyOf));
  const { steps } = ran?.scenario.settings ?? { steps: 1 };
  const input = {
    ...(ran ? scenarioInput(table, ran.scenario) : {}),
    ...{ by: 'node', every: Math.ceil(steps / 400) },
    of_regions: [...new Set(nodes.map(({ region }) => region))],
    of_sectors: [...new Set(nodes.map(({ sector }) => sector))],
  };
  const state = useLastingTable('chains.shock', input, { enabled: ran !== undefined && nodes.length > 0 });
  const curves = useMemo(() => state.table && curvesOf(state.table), [state.table]);
  return curves && { ...curves, series: curves.series.filter((one) => wanted.has(keyOf(one))) };
}

interface DrawnProps {
  readonly table: ChainTable;
  readonly ran: readonly (Ran & { readonly curves: CurvesData })[];
  readonly figure: Figure;
  readonly by: Level;
}

function Drawn({ table, ran, figure, by }: DrawnProps) {
  const unitOf = useUnitName(table);
  const [{ region }] = useAddress();
  const mode = useThemeMode();
  const losses = new Map(ran[0]!.run.outcomes.map((one) => [keyOf(one), one.lost]));
  const colours = categorical[mode];
  const parts = ran.map(({ curves }) => curves.series.filter((one) => levelOf(one) === by));
  const ranked = [...(parts[0] ?? [])].sort((a, b) => (losses.get(keyOf(b)) ?? 0) - (losses.get(keyOf(a)) ?? 0));
  const named = ranked.slice(0, mostNamed).map(keyOf);
  const picked = ranked.find((one) => by === 'region' && one.region === region);
  if (picked && !named.includes(keyOf(picked))) named.push(keyOf(picked));
  const line = (series: CurvesData['series'][number], name: string, colour: string | undefined): Line => ({
    ...{ name, colour },
    values: valuesOf(series, figure),
  });
  const shared = { table, figure, isCut: ranked.length > named.length, named: named.length };
  if (by === 'total') {
    const lines = parts.flatMap((series, k) => series.map((one) => line(one, ran[k]!.name, colours[k])));
    return <CurveChart {...shared} title="" ran={ran} days={ran[0]!.curves.days} lines={lines} />;
  }
  const lines = parts.map((series) =>
    series.map((one) => {
      const at = named.indexOf(keyOf(one));
      return line(one, unitOf(one), at < 0 ? undefined : colours[at % colours.length]);
    }),
  );
  const all = lines.flatMap((some) => some.flatMap(({ values }) => values.filter((value) => value !== null)));
  const range = ran.length > 1 ? ([Math.min(0, ...all), Math.max(0, ...all)] as const) : undefined;
  return (
    <div className={ran.length > 1 ? 'columns' : undefined}>
      {ran.map((one, k) => (
        <CurveChart
          key={one.name}
          {...shared}
          title={ran.length > 1 ? one.name : ''}
          ran={[one]}
          days={one.curves.days}
          lines={lines[k]!}
          range={range}
        />
      ))}
    </div>
  );
}

interface ChartProps {
  readonly table: ChainTable;
  readonly figure: Figure;
  readonly title: string;
  readonly ran: readonly Ran[];
  readonly days: readonly number[];
  readonly lines: readonly Line[];
  readonly range?: readonly [number, number] | undefined;
  readonly isCut: boolean;
  readonly named: number;
}

function CurveChart({ table, figure, title, ran, days, lines, range, isCut, named }: ChartProps) {
  const say = useShockWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const { unit, estimate, source } = table.info;
  const isChange = figure !== 'unmet';
  const what = isChange
    ? say('chartChange', { figure: say(figure) })
    : say('chartUnmet', { unit: unitName(unit, language) });
  const name = title === '' ? what : `${title} · ${what}`;
  const format = (value: number) =>
    isChange
      ? formatNumber(value, 'change', language)
      : formatNumber(inUnit(value, unit, language), 'amount', language);
  const struck = ran.flatMap(({ scenario }) =>
    scenario.events.map(({ from, duration }) => [from, Math.min(days.at(-1) ?? 0, from + duration)] as const),
  );
  const look = { mode, isNarrow, isEstimate: estimate, dayName: say('dayColumn'), format, struck, range };
  // The option follows what is drawn and the language; its functions are made anew with it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const option = useMemo(
    () => curveOption(days, lines, look),
    [days, JSON.stringify(lines), mode, isNarrow, language, figure],
  );
  const notes = [
    say(isChange ? 'chartNote' : 'chartNoteUnmet'),
    ...(isCut ? [say('chartMost', { count: named })] : []),
  ];
  return (
    <Chart
      title={name}
      name={name}
      description={`${name}: ${lines
        .filter(({ colour }) => colour !== undefined)
        .map((line) => `${line.name} ${format(extreme(line.values))}`)
        .join('; ')}`}
      option={option}
      height={isNarrow ? 300 : 360}
      note={joinSentences(notes, language)}
      source={source}
      data={() => ({
        title: name,
        columns: [say('dayColumn'), ...lines.map((line) => line.name)],
        rows: days.map((day, at) => [day, ...lines.map(({ values }) => values[at] ?? null)]),
      })}
    />
  );
}

/** The value farthest from zero. */
function extreme(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => (Math.abs(value ?? 0) > Math.abs(most) ? value! : most), 0);
}
