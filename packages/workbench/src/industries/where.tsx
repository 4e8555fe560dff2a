import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView, ProfileRegion } from '../data/index.ts';
import { formatNumber, sequentialRoot } from '../design/index.ts';
import { Legend, levelFor, RankedList, RegionMap, useMapWords, useRegionNames } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { useLanguage } from '../words/index.ts';
import { useIndustryWords } from './words.ts';
import './where.css';

/** The industry's share by region, as a small map with its ranking. */
export function Where({ dataset, regions }: { dataset: DatasetView; regions: readonly ProfileRegion[] }) {
  const say = useIndustryWords();
  const mapSay = useMapWords();
  const nameAt = useRegionNames(dataset.regionName);
  const language = useLanguage();
  const mode = useThemeMode();
  const navigate = useNavigate();
  const drawing = useRef<HTMLDivElement>(null);
  const byCode = useMemo(() => new Map(regions.map((r) => [r.region, r])), [regions]);
  const largest = Math.max(...regions.map(({ share }) => share ?? 0));
  const scale = useMemo(() => sequentialRoot(largest, mode), [largest, mode]);
  const format = (value: number | null | undefined) => formatNumber(value, 'share', language);
  const colourOf = (code: string) => {
    const share = byCode.get(code)?.share;
    return typeof share === 'number' ? scale.colour(share) : undefined;
  };
  const level = levelFor(dataset.info.regions.map(({ code }) => code));
  const open = (code: string) => void navigate({ to: '/region', search: () => ({ region: code }) });
  const title = say('whereChart', { year: dataset.year });
  const said = regions.slice(0, 8).map((r) => `${nameAt(r.region)} ${format(r.share)}`);
  return (
    <Block title={say('where')}>
      <FigureFrame
        title={title}
        name={title}
        drawing={drawing}
        legend={{ scale, label: say('share'), format }}
        note={level ? mapSay('schematic') : undefined}
        data={() => ({
          title,
          columns: [say('code'), say('region'), say('share')],
          rows: regions.map((r) => [r.region, nameAt(r.region), r.share]),
        })}
      >
        <div className="where">
          {level && (
            <div ref={drawing}>
              <RegionMap
                level={level}
                colourOf={colourOf}
                isEstimate={() => dataset.measure.estimate}
                description={`${title}: ${said.join('; ')}`}
                describe={(code) => `${nameAt(code)} ${format(byCode.get(code)?.share)}`}
                onPick={open}
              />
              <Legend scale={scale} label={say('share')} format={format} estimates={dataset.measure.estimate} />
            </div>
          )}
          <RankedList
            label={title}
            onPick={open}
            items={regions.map((r) => ({
              code: r.region,
              name: nameAt(r.region),
              value: r.share,
              shown: format(r.share),
              colour: colourOf(r.region),
              length: (r.share ?? 0) / (largest || 1),
            }))}
          />
        </div>
      </FigureFrame>
      <p className="no-print">
        <RoomLink to="/">{say('mapLink')} →</RoomLink>
      </p>
    </Block>
  );
}
