import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { type Address, useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import {
  Legend,
  levelFor,
  provincesWithout,
  RankedList,
  RegionMap,
  TileMap,
  useMapWords,
  useRegionNames,
} from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { Segments } from '../parts/segments.tsx';
import { Term } from '../parts/term.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import type { Presented } from './use-presented.ts';
import { useOverviewWords } from './words.ts';

/** The map (or the tile grid) with the ranking beside it. */
export function MapFigure({ dataset, presented }: { dataset: DatasetView; presented: Presented }) {
  const say = useOverviewWords();
  const mapSay = useMapWords();
  const language = useLanguage();
  const nameAt = useRegionNames(dataset.regionName);
  const drawing = useRef<HTMLDivElement>(null);
  const [{ region, view }, update] = useAddress();
  const navigate = useNavigate();
  const open = (code: string) =>
    void navigate({ to: '/region', search: (previous: Address) => ({ lang: previous.lang, region: code }) });
  const { regions, scale, title, answer, format } = presented;
  const byCode = new Map(regions.map((r) => [r.code, r]));
  const colourOf = (code: string) => {
    const value = byCode.get(code)?.value;
    return typeof value === 'number' ? scale.colour(value) : undefined;
  };
  const level = levelFor(dataset.info.regions.map(({ code }) => code));
  const drawn = {
    colourOf,
    isEstimate: () => dataset.measure.estimate,
    chosen: region,
    description: say('mapSays', { title, answer }),
    describe: (code: string) => `${nameAt(code)} ${format(byCode.get(code)?.value ?? null)}`,
    onPick: open,
  };
  const isConfined = presented.evidence.parameters['regions'] !== undefined;
  const without = level === 'provinces' && !isConfined ? provincesWithout((code) => colourOf(code) !== undefined) : [];
  const notes = [
    ...(view === 'tiles' ? [] : [mapSay('schematic')]),
    ...(without.length === 0
      ? []
      : [mapSay('without', { names: without.map(nameAt).join(language === 'zh' ? '、' : ', ') })]),
  ];
  const tools = level === 'provinces' && (
    <Segments
      label={mapSay('asWhat')}
      options={[
        { value: 'map', name: mapSay('shapes') },
        { value: 'tiles', name: mapSay('tiles') },
      ]}
      value={view === 'tiles' ? 'tiles' : 'map'}
      onChange={(next) => update({ view: next === 'map' ? undefined : next })}
    />
  );
  return (
    <FigureFrame
      title={presented.definition ? <Term definition={presented.definition}>{title}</Term> : title}
      name={title}
      drawing={drawing}
      tools={tools}
      note={joinSentences(notes, language)}
      legend={{ scale, label: presented.indicatorName, format }}
      data={() => ({
        title,
        columns: [say('code'), say('region'), presented.indicatorName],
        rows: regions.map(({ code, name, value }) => [code, name, value]),
      })}
    >
      <div className="overview-figure">
        <div ref={drawing}>
          {view === 'tiles' ? (
            <TileMap {...drawn} valueOf={(code) => format(byCode.get(code)?.value ?? null)} />
          ) : (
            level && <RegionMap {...drawn} level={level} />
          )}
          <Legend scale={scale} label={presented.indicatorName} format={format} estimates={dataset.measure.estimate} />
        </div>
        <RankedList
          label={title}
          chosen={region}
          onPick={open}
          items={regions.map((r) => ({ ...r, colour: colourOf(r.code), length: lengthOf(r.value, regions) }))}
        />
      </div>
    </FigureFrame>
  );
}

/** A bar's length: the value's part of the largest size. */
function lengthOf(value: number | null, regions: Presented['regions']): number {
  if (value === null) return 0;
  const most = Math.max(...regions.map((r) => Math.abs(r.value ?? 0)));
  return most === 0 ? 0 : Math.abs(value) / most;
}
