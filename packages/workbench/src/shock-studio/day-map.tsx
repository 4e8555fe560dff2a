import { useMemo, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { aroundZero, formatAmount, sequentialRoot } from '../design/index.ts';
import {
  Legend,
  levelFor,
  type MapProps,
  RankedList,
  RegionMap,
  type ShapeLevel,
  TileMap,
  useMapWords,
  useRegionNames,
} from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import { MapTools, Player } from './map-tools.tsx';
import { deepestDay, drawnOf, drawnValues, lossOrder } from './map-values.ts';
import type { Ran } from './ran.ts';
import { RegionBoxes } from './region-boxes.tsx';
import type { Figure } from './run.ts';
import { changeFormat } from './small-share.ts';
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
  const { days, valuesAt, reach } = useMemo(() => drawnValues(ran, figure, drawn), [ran, figure, drawn]);
  const deepest = useMemo(() => deepestDay(ran, figure), [ran, figure]);
  const player = useDay(days, deepest);
  const { at, day } = player;
  const values = valuesAt(at);
  const isChange = figure !== 'unmet' || drawn === 'difference';
  const { unit, estimate, source } = table.info;
  const change = changeFormat(reach, language);
  const format = (value: number | null) => (figure === 'unmet' ? formatAmount(value, unit, language) : change(value));
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
  const byLoss = useMemo(() => lossOrder(ran), [ran]);
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      source={source}
      note={level !== undefined && !asTiles ? joinSentences([mapSay('schematic')], language) : undefined}
      legend={{ scale, label: legendName, format }}
      tools={<MapTools isCompared={ran.length > 1} drawn={drawn} canTile={level === 'provinces'} asTiles={asTiles} />}
      data={() => ({
        title,
        columns: [say('code'), say('region'), ...days.map((one) => say('day', { day: one }))],
        rows: table.info.regions.map(({ code }) => [
          ...[code, nameAt(code)],
          ...days.map((_, t) => valuesAt(t).get(code) ?? null),
        ]),
      })}
    >
      <Player player={player} />
      <div className="shock-map">
        <div ref={drawing}>
          <Drawing table={table} level={level} asTiles={asTiles} map={props} valueOf={shownValue} nameOf={nameAt} />
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

interface DrawingProps {
  readonly table: ChainTable;
  readonly level: ShapeLevel | undefined;
  readonly asTiles: boolean;
  readonly map: MapProps;
  readonly valueOf: (code: string) => string;
  readonly nameOf: (code: string) => string;
}

/** Tiles or shapes where the regions are Chinese, boxes otherwise. */
function Drawing({ table, level, asTiles, map, valueOf, nameOf }: DrawingProps) {
  if (level === undefined) return <RegionBoxes {...map} table={table} valueOf={valueOf} nameOf={nameOf} />;
  if (!asTiles) return <RegionMap {...map} level={level} />;
  return <TileMap {...map} valueOf={(code) => (map.colourOf(code) === undefined ? '' : valueOf(code))} />;
}
