import { useCallback } from 'react';
import type { ChainTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { categoryName } from '../parts/category-name.ts';
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
  const users = useUsers(table);
  return useCallback(
    (event) => {
      const { size, duration, from } = event;
      const name = say(nameKey(event), {
        where: where(event),
        to: where(event.to),
        users: users(event),
        size: formatNumber(Math.abs(size), 'share', language).replace('.0%', '%'),
        duration,
      });
      return from > 1 ? say('nameFrom', { name, from }) : name;
    },
    [say, where, users, language],
  );
}

function nameKey({ kind, size, to, categories = [], rebuild }: StudioEvent) {
  if (kind === 'capital') return rebuild ? 'nameRebuilt' : 'nameCapital';
  if (kind === 'capacity') return size === 1 ? 'nameStop' : 'nameLoss';
  if (kind === 'link') return size === 1 ? 'nameCut' : 'nameLink';
  if (to.regions.length + categories.length > 0) return size < 0 ? 'nameDemandDownOf' : 'nameDemandUpOf';
  return size < 0 ? 'nameDemandDown' : 'nameDemandUp';
}

/** Whose demand, and which kinds of it: “government of Hubei”. */
function useUsers(table: ChainTable): (event: StudioEvent) => string {
  const say = useShockWords();
  const text = useText();
  const listed = useListed(table);
  return useCallback(
    ({ to, categories = [] }) => {
      const regions = listed(to.regions);
      const kinds = categories.map((one) => text(categoryName(one))).join(text({ zh: '、', en: ' and ' }));
      if (kinds === '' || regions === '') return kinds || regions;
      return say('usersOf', { kinds, regions });
    },
    [say, text, listed],
  );
}

/** Some names, and how many more there are; regions or sectors by their codes. */
function useListed(table: ChainTable) {
  const say = useShockWords();
  const text = useText();
  return useCallback(
    (codes: readonly string[], many: 'places' | 'manySectors' = 'places') => {
      const nameOf = many === 'places' ? table.regionName : table.sectorName;
      const names = codes.map((code) => text(nameOf(code)));
      const shown = names.slice(0, mostNames).join(text({ zh: '、', en: ', ' }));
      if (names.length <= mostNames) return shown;
      return say(many, { names: shown, count: names.length, more: names.length - mostNames });
    },
    [table, say, text],
  );
}

function useWhere(table: ChainTable): (place: Place) => string {
  const say = useShockWords();
  const listed = useListed(table);
  return useCallback(
    ({ regions, sectors }) => {
      const region = listed(regions);
      const sector = listed(sectors, 'manySectors');
      if (sector === '') {
        if (region !== '') return say('whereAllSectors', { region });
        return say('whole');
      }
      if (region !== '') return say('where', { region, sector });
      return table.isMultiRegional ? say('whereAll', { sector }) : sector;
    },
    [table, say, listed],
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
