import { useMemo, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { formatNumber, sequential } from '../design/index.ts';
import { Legend, levelFor, type MapProps, RankedList, useMapWords } from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import { type DrawnFlow, FlowDrawing } from './flow-drawing.tsx';
import { flowsOf, type Outcome } from './outcome.ts';
import { type Problem, scenariosOf } from './problem.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly outcome: Outcome;
  readonly isOld: boolean;
}

/** Where capacity is added, and what regions ship to one another: of all industries or one. */
export function FlowMap(props: Props) {
  const { problem, names, isOld } = props;
  const say = useStudioWords();
  const mapSay = useMapWords();
  const language = useLanguage();
  const drawing = useRef<HTMLDivElement>(null);
  const [{ view }, update] = useAddress();
  const { industry, codes, places, flows, scale, map, shownShare, share } = useShown(props);
  const level = levelFor(codes);
  const as = level === undefined ? 'ring' : view === 'tiles' && level === 'provinces' ? 'tiles' : 'map';
  const title = say('mapTitle', { industry: industry === undefined ? say('allIndustries') : names.industry(industry) });
  const added = (code: string) => places.get(code)?.added ?? 0;
  const ranked = [...codes].sort((a, b) => added(b) - added(a));
  const top = added(ranked[0] ?? '') || 1;
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      legend={{ scale, label: say('mapLegend'), format: share }}
      note={joinSentences([say('mapNote'), ...(as === 'map' ? [mapSay('schematic')] : [])], language)}
      source={problem.title ?? ''}
      tools={level === 'provinces' && <ShapeTools as={as} />}
      data={() => ({
        title,
        columns: [say('from'), say('to'), say('amount')],
        rows: flows.map(({ from, to, amount }) => [names.region(from), names.region(to), amount]),
      })}
    >
      <div className="controls no-print">
        <Select
          label={say('industry')}
          options={[
            { value: '', name: say('allIndustries') },
            ...problem.industries.map(({ code }) => ({ value: code, name: names.industry(code) })),
          ]}
          value={industry ?? ''}
          onChange={(next) => update({ industry: next || undefined }, { replace: true })}
        />
      </div>
      <div className={isOld ? 'layout-map outcome-old' : 'layout-map'}>
        <div ref={drawing}>
          <FlowDrawing {...{ as, codes, flows }} nameOf={names.region} valueOf={shownShare} map={map} />
          <Legend scale={scale} label={say('mapLegend')} format={share} />
        </div>
        <RankedList
          label={say('addedByRegion')}
          chosen={map.chosen}
          onPick={map.onPick}
          items={ranked.map((code) => ({
            ...{ code, name: names.region(code), value: added(code), shown: names.money(added(code)) },
            ...{ colour: map.colourOf(code), length: added(code) / top },
          }))}
        />
      </div>
    </FigureFrame>
  );
}

/** Shapes or tiles. */
function ShapeTools({ as }: { as: string }) {
  const mapSay = useMapWords();
  const [, update] = useAddress();
  return (
    <Segments
      label={mapSay('asWhat')}
      options={[
        { value: 'map', name: mapSay('shapes') },
        { value: 'tiles', name: mapSay('tiles') },
      ]}
      value={as}
      onChange={(next) => update({ view: next === 'tiles' ? next : undefined }, { replace: true })}
    />
  );
}

/** What the drawing shows of the industry that is picked, or of all. */
function useShown({ problem, names, outcome }: Props) {
  const say = useStudioWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const [{ region, industry: asked }, update] = useAddress();
  const industry = problem.industries.some(({ code }) => code === asked) ? asked : undefined;
  const codes = problem.regions.map(({ code }) => code);
  const places = useMemo(() => capacities(outcome, industry), [outcome, industry]);
  const sums = useMemo(() => between(outcome, problem, industry), [outcome, problem, industry]);
  const flows: DrawnFlow[] = sums.map((flow) => ({
    ...flow,
    words: say('flowSay', {
      from: names.region(flow.from),
      to: names.region(flow.to),
      amount: names.money(flow.amount),
    }),
  }));
  const grown = (code: string) => {
    const { existing, added } = places.get(code) ?? { existing: 0, added: 0 };
    return existing > 0 ? added / existing : null;
  };
  // Up to a half more at least, so that plans solved one after the other are coloured alike.
  const most = Math.max(0.5, ...codes.map((code) => grown(code) ?? 0));
  const scale = sequential(0, most, mode);
  const share = (value: number) => formatNumber(value, 'share', language);
  const shownShare = (code: string) => {
    const value = grown(code);
    if (value !== null) return `+${share(value)}`;
    return say((places.get(code)?.added ?? 0) > 0 ? 'newHere' : 'nothingHere');
  };
  const largest = flows.find(({ from, to }) => from !== to);
  const map: MapProps = {
    colourOf: (code) => (codes.includes(code) ? scale.colour(grown(code) ?? most) : undefined),
    chosen: region,
    description: largest ? say('mapSay', { flow: largest.words }) : say('mapNote'),
    describe: (code) => `${names.region(code)} ${codes.includes(code) ? shownShare(code) : ''}`,
    onPick: (code) => {
      if (codes.includes(code)) update({ region: region === code ? undefined : code }, { replace: true });
    },
  };
  return { industry, codes, places, flows, scale, map, shownShare, share };
}

function capacities({ sites }: Outcome, industry: string | undefined) {
  const places = new Map<string, { existing: number; added: number }>();
  for (const site of sites) {
    if (industry !== undefined && site.industry !== industry) continue;
    const place = places.get(site.region) ?? { existing: 0, added: 0 };
    places.set(site.region, { existing: place.existing + site.existing, added: place.added + site.added });
  }
  return places;
}

/** Shipments from region to region over the industries shown. */
function between(outcome: Outcome, problem: Problem, industry: string | undefined) {
  const chances = new Map(scenariosOf(problem).map(({ code, probability }) => [code, probability]));
  const sums = new Map<string, { from: string; to: string; amount: number }>();
  for (const flow of flowsOf(outcome, chances)) {
    if (industry !== undefined && flow.industry !== industry) continue;
    const key = `${flow.from} ${flow.to}`;
    const { from, to } = flow;
    sums.set(key, { from, to, amount: (sums.get(key)?.amount ?? 0) + flow.amount });
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount);
}
