import { useCallback } from 'react';
import type { ChainTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { levelOf } from './run.ts';
import type { Place, StudioEvent } from './scenario.ts';
import { useShockWords } from './words.ts';

/** More than this many names are counted. */
const mostNames = 3;

/** What an event is called, made from what it does: “Hubei · vehicles: stop of 30 days”. */
export function useEventName(table: ChainTable): (event: StudioEvent) => string {
  const say = useShockWords();
  const language = useLanguage();
  const where = useWhere(table);
  return useCallback(
    (event) => {
      const { kind, size, duration, from } = event;
      const values = {
        where: where(event),
        to: where(event.to),
        size: formatNumber(Math.abs(size), 'share', language).replace('.0%', '%'),
        duration,
      };
      const isWhole = size === 1;
      const key =
        kind === 'capacity'
          ? isWhole
            ? 'nameStop'
            : 'nameLoss'
          : kind === 'link'
            ? isWhole
              ? 'nameCut'
              : 'nameLink'
            : size < 0
              ? 'nameDemandDown'
              : 'nameDemandUp';
      const name = say(key, values);
      return from > 1 ? say('nameFrom', { name, from }) : name;
    },
    [say, where, language],
  );
}

function useWhere(table: ChainTable): (place: Place) => string {
  const say = useShockWords();
  const text = useText();
  return useCallback(
    ({ regions, sectors }) => {
      const listed = (names: readonly string[], many: 'places' | 'manySectors') => {
        const shown = names.slice(0, mostNames).join(text({ zh: '、', en: ', ' }));
        if (names.length <= mostNames) return shown;
        return say(many, { names: shown, count: names.length, more: names.length - mostNames });
      };
      const region = listed(
        regions.map((code) => text(table.regionName(code))),
        'places',
      );
      const sector = listed(
        sectors.map((code) => text(table.sectorName(code))),
        'manySectors',
      );
      if (sector === '') {
        if (region !== '') return say('whereAllSectors', { region });
        return say('whole');
      }
      if (region !== '') return say('where', { region, sector });
      return table.isMultiRegional ? say('whereAll', { sector }) : sector;
    },
    [table, say, text],
  );
}

/** What a series or an outcome is called. */
export function useUnitName(table: ChainTable): (unit: { readonly region: string; readonly sector: string }) => string {
  const say = useShockWords();
  const text = useText();
  return useCallback(
    (unit) => {
      const { region, sector } = unit;
      const level = levelOf(unit);
      if (level === 'total') return say('by-total');
      if (level === 'region') return text(table.regionName(region));
      const name = text(table.sectorName(sector));
      if (level === 'sector' || !table.isMultiRegional) return name;
      return say('node', { region: text(table.regionName(region)), sector: name });
    },
    [table, say, text],
  );
}

/** What cost most, in words. */
export function useCauseName(table: ChainTable): (cause: string) => string {
  const say = useShockWords();
  const text = useText();
  return useCallback(
    (cause) => {
      if (cause === '') return '';
      if (cause === 'capacity' || cause === 'demand') return say(`cause-${cause}`);
      return say('cause-input', { sector: text(table.sectorName(cause)) });
    },
    [table, say, text],
  );
}
