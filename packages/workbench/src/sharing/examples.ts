import type { GameFile } from '@yanzhen/evidence/agreements';
import type { Text } from '../words/index.ts';

/** A game to look at, with where its figures come from. */
export interface GameExample {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  readonly players: readonly Text[];
  readonly kind?: 'cost';
  /** By place of the coalition, bit i for player i; the first is nobody. */
  readonly worth: readonly (number | readonly [number, number])[];
}

const same = (name: string): Text => ({ zh: name, en: name });
const numbered = (count: number, zh: string, en: string): Text[] =>
  Array.from({ length: count }, (_, k) => ({ zh: `${zh}${k + 1}`, en: `${en} ${k + 1}` }));

export const examples: readonly GameExample[] = [
  {
    id: 'power',
    title: { zh: '三个地区共同规划电力（印度，1974）', en: 'Three regions that plan power together (India, 1974)' },
    source: {
      zh: 'Gately（1974），International Economic Review 15(1): 195–208',
      en: 'Gately (1974), International Economic Review 15(1): 195–208',
    },
    players: numbered(3, '地区', 'Region'),
    worth: [0, 0, 0, 1170, 0, 770, 210, 1530],
  },
  {
    id: 'four',
    title: { zh: '四方合作', en: 'Four parties' },
    source: { zh: 'R 程序包 CoopGame 手册的核仁示例', en: 'Worked nucleolus of the manual of the R package CoopGame' },
    players: [...'ABCD'].map(same),
    worth: [0, 0, 0, 5, 0, 5, 9, 13, 0, 8, 10, 15, 8, 16, 17, 21],
  },
  {
    id: 'none',
    title: { zh: '没有稳定的分配', en: 'No split holds' },
    source: { zh: 'R 程序包 CoopGame 的测试例', en: 'A test of the R package CoopGame' },
    players: [...'ABC'].map(same),
    worth: [0, 2, 6, 15, 5, 1, 18, 14],
  },
  {
    id: 'river',
    title: {
      zh: '分摊水利工程的成本（田纳西河，千美元）',
      en: 'Sharing the cost of a river scheme (Tennessee, thousand USD)',
    },
    source: {
      zh: 'Ransmeier（1942）；Straffin 与 Heaney（1981）',
      en: 'Ransmeier (1942); Straffin & Heaney (1981)',
    },
    players: [
      { zh: '航运', en: 'Navigation' },
      { zh: '防洪', en: 'Flood control' },
      { zh: '发电', en: 'Power' },
    ],
    kind: 'cost',
    worth: [0, 163520, 140826, 301607, 250096, 378821, 367370, 412584],
  },
  {
    id: 'water',
    title: {
      zh: '六组市镇共建供水（瑞典斯科讷，百万克朗）',
      en: 'Six groups of towns share water works (Skåne, million SEK)',
    },
    source: {
      zh: 'Young、Okada 与 Hashimoto（1982），Water Resources Research 18(3)',
      en: 'Young, Okada & Hashimoto (1982), Water Resources Research 18(3)',
    },
    players: [...'AHKLMT'].map(same),
    kind: 'cost',
    worth: [
      ...[0, 21.95, 17.08, 34.69, 10.91, 32.86, 22.96, 40.74, 15.88, 37.83, 25, 43.22, 26.79, 48.74, 27.26, 48.95],
      ...[20.81, 42.76, 37.89, 55.5, 31.45, 53.4, 42.55, 60.25, 31.1, 53.05, 45.81, 64.03, 42.01, 63.96, 48.07, 69.76],
      ...[
        21.98, 43.93, 39.06, 56.67, 32.89, 54.84, 44.94, 62.72, 37.86, 59.81, 46.98, 65.2, 48.77, 70.72, 49.24, 70.93,
      ],
      ...[39.41, 61.36, 56.49, 74.1, 50.32, 72.27, 59.35, 77.42, 51.46, 73.41, 64.41, 83, 56.61, 73.97, 66.46, 83.82],
    ],
  },
  {
    id: 'bounds',
    title: { zh: '价值只知道上下限（自拟）', en: 'Worths known within bounds (made up)' },
    source: { zh: '自拟，仅供演示', en: 'Made up, to show how bounds are read' },
    players: [...'ABC'].map(same),
    worth: [0, 0, 0, [58, 76], 0, [50, 74], [40, 62], 100],
  },
];

/** The example as a file, its players named in the language chosen. */
export function fileOfExample({ players, worth, kind }: GameExample, pick: (text: Text) => string): GameFile {
  const names = players.map(pick);
  const entries = worth.flatMap((value, mask): [string, number | readonly [number, number]][] =>
    mask === 0 ? [] : [[names.filter((_, player) => (mask >> player) & 1).join('+'), value]],
  );
  return { players: names, worth: Object.fromEntries(entries), ...(kind && { kind }) };
}
