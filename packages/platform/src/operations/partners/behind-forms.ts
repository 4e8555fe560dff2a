import { locationQuotient } from '@yanzhen/science/advantage';
import type { Bundles, Pairing, PairingSearch, TwoLevels } from '@yanzhen/science/partners';
import { at, type Behind, behind, behindDistance, behindRoom } from './behind.ts';
import type { RoleFigures } from './measures.ts';
import type { Opened } from './opened.ts';
import type { Parties } from './proposal.ts';

/** What a co-built park rests on: its transfers with their scores, budgets, distance. */
export function behindPark(
  opened: Opened,
  parties: Parties,
  bundles: Bundles,
  industries: readonly number[],
): Behind[] {
  const { rows, columns } = opened.transfer.amounts;
  const pair = rows.indexOf(parties.sender) * rows.length + rows.indexOf(parties.receiver);
  return [
    ...industries.map((i, k) =>
      behind('bundle', '转移得分', 'Score of the transfer', bundles.scores[pair * bundles.size + k]!, {
        ...{ region: parties.sender, industry: columns[i]!, year: opened.year },
      }),
    ),
    ...behindRoom(opened, 'shortage', parties.sender),
    ...behindRoom(opened, 'room', parties.receiver),
    ...behindDistance(opened, parties),
  ];
}

/** What research here, production there rests on: quotients of both on both sides, budgets, distance. */
export function behindResearch(opened: Opened, research: RoleFigures, parties: Parties): Behind[] {
  const { industry } = parties;
  const { amounts } = opened.transfer;
  const [making, finding] = [locationQuotient(amounts), locationQuotient(research.matrix)];
  const { code, unit } = opened.figures.measure;
  const made = (component: string, region: string) => [
    behind(component, '生产的区位商', 'Location quotient of production', at(making, region, industry), {
      ...{ region, industry, year: opened.year },
    }),
    behind(component, '生产规模', 'Amount of production', at(amounts, region, industry), {
      ...{ region, industry, year: opened.year, unit, measure: code, from: 'dataset' },
    }),
  ];
  const sought = (component: string, region: string) => [
    behind(component, '研发的区位商', 'Location quotient of research', at(finding, region, industry), {
      ...{ region, industry, year: opened.year },
    }),
    behind(component, '研发规模', 'Amount of research', at(research.matrix, region, industry), {
      ...{ region, industry, year: opened.year, unit: research.unit, measure: research.code, from: 'dataset' },
    }),
  ];
  return [
    ...sought('research', parties.sender),
    ...made('production', parties.receiver),
    ...made('thin', parties.sender),
    ...sought('lacking', parties.receiver),
    ...behindRoom(opened, 'room', parties.receiver),
    ...behindDistance(opened, parties),
  ];
}

/** What differentiation rests on: the amounts of both regions in every sub-industry, distance. */
export function behindDifferentiation(opened: Opened, { broad, deep, above }: TwoLevels, parties: Parties): Behind[] {
  const { code, unit } = opened.figures.measure;
  const industry = broad.columns.indexOf(parties.industry);
  const children = deep.columns.filter((_, j) => above[j] === industry);
  const whole = (region: string) =>
    behind('crowded', '该行业规模', 'Amount of the industry', at(broad, region, parties.industry), {
      ...{ region, industry: parties.industry, year: opened.year, unit },
    });
  const part = (region: string) => (child: string) =>
    behind('differs', '细分行业规模', 'Amount of the sub-industry', at(deep, region, child), {
      ...{ region, industry: child, year: opened.year, unit, measure: code, from: 'dataset' },
    });
  return [
    ...[parties.sender, parties.receiver].map(whole),
    ...[parties.sender, parties.receiver].flatMap((region) => children.map(part(region))),
    ...behindDistance(opened, parties),
  ];
}

/** What a pairing along a chain rests on, in the table's figures. */
export function behindPairing(
  found: PairingSearch,
  pairing: Pairing,
  raw: Readonly<Record<string, number>>,
  { unit, year }: { readonly unit: string; readonly year: number },
): Behind[] {
  const { sender, receiver, source, industry, bought, moved, secured } = pairing;
  const [regions, sector] = [found.regions, found.sectors[industry]!];
  const buyer = { region: regions[receiver]!, industry: sector, year, from: 'table' } as const;
  const from = { region: regions[source]!, industry: sector, year, from: 'table' } as const;
  const partner = { region: regions[sender]!, industry: sector, year, from: 'table' } as const;
  const share = raw['dependence']!;
  return [
    behind('dependence', '目前来源的供应', 'Delivered by the present source', bought, { ...from, unit }),
    behind('dependence', '购买方这种投入的全部', 'All of this input the buyer uses', bought / share, {
      ...buyer,
      unit,
    }),
    behind('exposed', '系于该来源的产出', 'Output that hangs on the source', (secured * bought) / moved, {
      ...buyer,
      unit,
    }),
    behind('far', '到目前来源的距离', 'Distance to the present source', raw['far']!, { unit: 'km', from: 'places' }),
    behind('strength', '伙伴的区位商', 'Location quotient of the partner', raw['strength']!, partner),
    behind('covers', '伙伴的余力', 'Spare output of the partner', raw['covers']! * bought, { ...partner, unit }),
    behind('covers', '测算改购', 'Reckoned to be bought instead', moved, { ...partner, unit }),
    behind('nearness', '到伙伴的距离', 'Distance to the partner', raw['nearness']!, { unit: 'km', from: 'places' }),
  ].filter(({ value }) => !Number.isNaN(value));
}
