import { useMemo, useRef } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { formatAmount, formatNumber, sequentialRoot } from '../design/index.ts';
import { Legend, levelFor, RegionMap, type Shape, useMapWords, useRegionNames } from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { useLanguage } from '../words/index.ts';
import type { Choice } from './choice.ts';
import type { SubstituteFigures } from './figures.ts';
import { ringAround } from './ring.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly supplier: string;
  readonly found: readonly SubstituteFigures[];
}

/** Spare capacity by region, with the ring of the distance around the buyer. Nothing where the regions are not on the map. */
export function SubstitutesMap({ table, choice, supplier, found }: Props) {
  const say = useResilienceWords();
  const mapSay = useMapWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const nameAt = useRegionNames(table.regionName);
  const drawing = useRef<HTMLDivElement>(null);
  const byCode = useMemo(() => new Map(found.map((one) => [one.region, one])), [found]);
  const largest = Math.max(...found.map(({ spare }) => spare), 0);
  const scale = useMemo(() => sequentialRoot(largest, mode), [largest, mode]);
  const level = levelFor(table.info.regions.map(({ code }) => code));
  if (level === undefined || found.length === 0) return null;
  const { within } = choice.settings;
  const amount = (value: number | undefined) => formatAmount(value, table.info.unit, language);
  const title = say('mapTitle', { region: nameAt(choice.region), km: formatNumber(within, 'count', language) });
  const describe = (code: string) => {
    if (code === supplier) return say('mapSupplier', { region: nameAt(code) });
    const one = byCode.get(code);
    if (one === undefined) return say('mapFar', { region: nameAt(code) });
    return say('mapTip', {
      region: nameAt(code),
      km: formatNumber(one.distance, 'count', language),
      spare: amount(one.spare),
    });
  };
  const label = say('spare');
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      legend={{ scale, label, format: amount }}
      note={`${say('mapNote')} ${mapSay('schematic')}`}
      source={table.info.source}
      data={() => ({
        title,
        columns: [say('region'), say('distance'), say('spare')],
        rows: found.map(({ region, distance, spare }) => [nameAt(region), distance, spare]),
      })}
    >
      <div ref={drawing} className="substitutes-map">
        <RegionMap
          level={level}
          colourOf={(code) => {
            const spare = byCode.get(code)?.spare;
            return spare === undefined ? undefined : scale.colour(spare);
          }}
          chosen={supplier}
          description={`${title}: ${found
            .slice(0, 6)
            .map(({ region }) => describe(region))
            .join('; ')}`}
          describe={describe}
          onPick={() => undefined}
          overlay={(shapes) => <RingMark region={choice.region} within={within} found={found} shapes={shapes} />}
        />
        <Legend scale={scale} label={label} format={amount} />
      </div>
    </FigureFrame>
  );
}

interface RingProps {
  readonly region: string;
  readonly within: number;
  readonly found: readonly SubstituteFigures[];
  readonly shapes: readonly Shape[];
}

function RingMark({ region, within, found, shapes }: RingProps) {
  const ring = ringAround(region, within, found, shapes);
  if (!ring) return null;
  return (
    <>
      <circle className="map-ring" cx={ring.x} cy={ring.y} r={ring.radius} />
      <circle className="map-buyer" cx={ring.x} cy={ring.y} r={12} />
    </>
  );
}
