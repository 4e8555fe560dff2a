import { useMemo, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { tokens } from '../design/index.ts';
import { levelFor, RegionMap, type Shape, useMapWords, useRegionNames } from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import type { Proposal } from './proposal.ts';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposals: readonly Proposal[];
  readonly opened: string | undefined;
}

/** Who works with whom, drawn as arrows on the schematic map; nothing where the regions have no shapes. */
export function PairsMap({ dataset, proposals, opened }: Props) {
  const say = usePartnersWords();
  const mapSay = useMapWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const nameAt = useRegionNames(dataset.regionName);
  const drawing = useRef<HTMLDivElement>(null);
  const { accent } = tokens[useThemeMode()];
  const parts = useMemo(() => countsOf(proposals), [proposals]);
  const level = levelFor(dataset.info.regions.map(({ code }) => code));
  if (level === undefined) return null;
  const most = Math.max(1, ...parts.values());
  const colourOf = (code: string) => {
    const count = parts.get(code);
    if (count !== undefined) return `color-mix(in oklab, ${accent} ${20 + (50 * count) / most}%, var(--paper))`;
    return dataset.info.regions.some((region) => region.code === code) ? 'var(--hover)' : undefined;
  };
  return (
    <FigureFrame
      title={say('map')}
      name={say('map')}
      drawing={drawing}
      note={joinSentences([mapSay('schematic'), say('mapNote')], language)}
      data={() => ({
        title: say('map'),
        columns: [say('region'), say('mapCount')],
        rows: [...parts].map(([code, count]) => [nameAt(code), count]),
      })}
    >
      <div ref={drawing} className="partners-map">
        <RegionMap
          level={level}
          colourOf={colourOf}
          description={say('mapSays', { count: proposals.length })}
          describe={(code) => `${nameAt(code)} ${parts.get(code) ?? 0}`}
          onPick={(code) => {
            const first = proposals.find(({ sender, receiver }) => sender === code || receiver === code);
            if (first) update({ proposal: first.key });
          }}
          overlay={(shapes) => <Arrows shapes={shapes} proposals={proposals} opened={opened} colour={accent} />}
        />
      </div>
    </FigureFrame>
  );
}

function countsOf(proposals: readonly Proposal[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sender, receiver } of proposals) {
    for (const code of [sender, receiver]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

interface ArrowProps {
  readonly shapes: readonly Shape[];
  readonly proposals: readonly Proposal[];
  readonly opened: string | undefined;
  readonly colour: string;
}

function Arrows({ shapes, proposals, opened, colour }: ArrowProps) {
  const at = new Map(shapes.map((shape) => [shape.code, shape.at]));
  const ordered = [...proposals].sort((a, b) => Number(a.key === opened) - Number(b.key === opened));
  return (
    <g fill="none" stroke={colour} pointerEvents="none">
      <defs>
        <marker id="partners-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
          <path d="M0 0 L8 4 L0 8 Z" fill={colour} stroke="none" />
        </marker>
      </defs>
      {ordered.map(({ key, sender, receiver }) => {
        const [from, to] = [at.get(sender), at.get(receiver)];
        if (!from || !to) return null;
        const isOpened = key === opened;
        return (
          <path
            key={key}
            d={arc(from, to)}
            strokeWidth={isOpened ? 3 : 1.2}
            opacity={isOpened ? 1 : 0.55}
            vectorEffect="non-scaling-stroke"
            markerEnd="url(#partners-arrow)"
          />
        );
      })}
    </g>
  );
}

/** A shallow arc, bent to the right of its way, so that there and back do not lie on each other. */
function arc([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [mx, my] = [(x1 + x2) / 2 - dy * 0.18, (y1 + y2) / 2 + dx * 0.18];
  return `M${x1} ${y1} Q${mx} ${my} ${x2} ${y2}`;
}
