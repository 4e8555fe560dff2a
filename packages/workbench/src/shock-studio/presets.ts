import type { ChainTable } from '../data/index.ts';
import { newEvent, type StudioEvent } from './scenario.ts';

const cut = { curve: 'none', recovery: 60, size: 1 } as const;

/** Events that make sense on tables of Chinese provinces with the 42 sectors of 2007, shown where a table has them. */
const chinese: readonly StudioEvent[] = [
  { ...newEvent, regions: ['420000'], sectors: ['17'], size: 1 },
  { ...newEvent, regions: ['140000'], sectors: ['02'], size: 0.3, duration: 90, recovery: 30 },
  { ...newEvent, regions: ['310000'], size: 0.4, duration: 60, recovery: 60 },
  { ...newEvent, ...cut, kind: 'link', regions: ['440000'], sectors: ['19'], to: { regions: ['420000'], sectors: [] } },
  { ...newEvent, kind: 'demand', sectors: ['17'], size: -0.3, duration: 90 },
  {
    ...{ ...newEvent, ...cut, kind: 'capital', regions: ['510000'], size: 0.1 },
    rebuild: { sectors: ['26'], days: 365 },
  },
];

/** Events to start from: what the table's own codes allow, with the region and sector picked. */
export function presetsOf(
  { info, isMultiRegional }: ChainTable,
  region: string | undefined,
  sector: string | undefined,
): StudioEvent[] {
  const has = (units: readonly { code: string }[], codes: readonly string[]) =>
    codes.every((code) => units.some((unit) => unit.code === code));
  const isChinese = info.regions.length > 20 && info.sectors.length === 42 && has(info.regions, ['420000', '310000']);
  const known = chinese.filter(
    (event) =>
      has(info.regions, [...event.regions, ...event.to.regions]) &&
      has(info.sectors, [...event.sectors, ...(event.rebuild?.sectors ?? [])]),
  );
  if (isChinese) return withPicked(known, info, region, sector);
  const [one, other] = info.regions;
  const first = info.sectors[0];
  if (!one || !first) return [];
  const general: StudioEvent[] = [
    { ...newEvent, regions: isMultiRegional ? [one.code] : [], sectors: [first.code], size: 1 },
    { ...newEvent, kind: 'demand', sectors: [first.code], size: -0.3, duration: 90 },
    ...(other
      ? [
          {
            ...newEvent,
            ...cut,
            kind: 'link' as const,
            regions: [one.code],
            to: { regions: [other.code], sectors: [] },
          },
        ]
      : []),
  ];
  return withPicked(general, info, region, sector);
}

/** What is picked comes first, as a stop of thirty days. */
function withPicked(
  events: readonly StudioEvent[],
  info: ChainTable['info'],
  region: string | undefined,
  sector: string | undefined,
): StudioEvent[] {
  const regions = info.regions.length > 1 ? info.regions.filter(({ code }) => code === region) : [];
  const sectors = info.sectors.filter(({ code }) => code === sector);
  if (sectors.length === 0 || (info.regions.length > 1 && regions.length === 0)) return [...events];
  const own = {
    ...newEvent,
    regions: regions.map(({ code }) => code),
    sectors: sectors.map(({ code }) => code),
    size: 1,
  };
  const isSame = (event: StudioEvent) => JSON.stringify(event) === JSON.stringify(own);
  return [own, ...events.filter((event) => !isSame(event))];
}
