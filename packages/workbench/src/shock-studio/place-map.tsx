import { useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { categorical, tokens } from '../design/index.ts';
import { levelFor, TileMap, useRegionNames } from '../map/index.ts';
import { Segments } from '../parts/segments.tsx';
import type { StudioEvent } from './scenario.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly event: StudioEvent;
  readonly onChange: (event: StudioEvent) => void;
}

/** Regions of an event chosen by clicking them; for a link also those that are cut off. */
export function PlaceMap({ table, event, onChange }: Props) {
  const say = useShockWords();
  const mode = useThemeMode();
  const nameAt = useRegionNames(table.regionName);
  const [picksTo, setPicksTo] = useState(false);
  const codes = table.info.regions.map(({ code }) => code);
  if (levelFor(codes) !== 'provinces') return null;
  const isTo = picksTo && event.kind === 'link';
  const toggle = (code: string) => {
    if (!codes.includes(code)) return;
    const toggled = (list: readonly string[]) =>
      list.includes(code) ? list.filter((other) => other !== code) : [...list, code];
    onChange(
      isTo
        ? { ...event, to: { ...event.to, regions: toggled(event.to.regions) } }
        : { ...event, regions: toggled(event.regions) },
    );
  };
  const colourOf = (code: string) => {
    if (event.regions.includes(code)) return tokens[mode].accent;
    if (event.kind === 'link' && event.to.regions.includes(code)) return categorical[mode][1];
    return codes.includes(code) ? tokens[mode].accentSoft : undefined;
  };
  return (
    <div className="shock-place-map">
      <div className="shock-row">
        <span className="small quiet">{say('pickMap')}</span>
        {event.kind === 'link' && (
          <Segments
            label={say('pickMap')}
            options={[
              { value: 'from', name: say('pickFrom') },
              { value: 'to', name: say('pickTo') },
            ]}
            value={isTo ? 'to' : 'from'}
            onChange={(next) => setPicksTo(next === 'to')}
          />
        )}
      </div>
      <TileMap
        colourOf={colourOf}
        description={`${say('pickMap')}: ${event.regions.map(nameAt).join(', ')}`}
        describe={nameAt}
        onPick={toggle}
        valueOf={() => ''}
      />
    </div>
  );
}
