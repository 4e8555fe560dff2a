import { chinaRegions, regionGroups } from '@yanzhen/evidence/schemes';
import { provinceLetters } from './abbreviations.ts';
import type { Party } from './relation.ts';

/** A party with its place in the sentence. */
export interface Mention extends Party {
  readonly at: number;
  readonly end: number;
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, Party>;
  readonly pattern: RegExp;
}

/** Short names of cities that are everyday words or parts of other names. */
const everyday = new Set([
  '朝阳',
  '大同',
  '安康',
  '保山',
  '海口',
  '东方',
  '资源',
  '开封',
  '太平',
  '中山',
  '平凉',
  '海东',
  '海西',
  '海北',
  '海南',
  '临时',
  '长治',
  '吉安',
  '白银',
  '金昌',
  '通化',
  '兴安',
  '大理',
  '石林',
  '河池',
  '宁德',
  '自贡',
  '固原',
  '昌都',
  '双鸭山',
  '鸡西',
  '安顺',
  '吉林',
]);
const letters = Object.keys(provinceLetters).join('');
const pairPattern = new RegExp(
  `(?<![${letters}])([${letters}])([${letters}])(?=(?:东西部)?(?:协作|合作|共建|对口|携手|联动|产业|帮扶|先进制造业|园区|扶贫|两地|数字经济|科创|“|产业园))`,
  'g',
);

let built: Gazetteer | undefined;

function gazetteer(): Gazetteer {
  if (built) return built;
  const byName = new Map<string, Party>();
  for (const group of regionGroups()) byName.set(group.name.zh, { name: group.name.zh });
  for (const unit of chinaRegions().units) {
    if (unit.level !== 1 && unit.level !== 2) continue;
    const party = { name: unit.name.zh, code: unit.code };
    byName.set(unit.name.zh, party);
    const short = unit.short.zh;
    if (short.length > 1 && (unit.level === 1 || !everyday.has(short)) && !byName.has(short)) byName.set(short, party);
  }
  for (const word of ['东部地区', '中部地区', '西部地区', '东北地区', '香港', '澳门', '港澳', '台湾'])
    byName.set(word, byName.get(word) ?? { name: word });
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  built = { byName, pattern: new RegExp(names.join('|'), 'g') };
  return built;
}

/** Regions and known groups of regions a stretch of text names, in order, each once. */
export function partiesIn(text: string): Mention[] {
  const found: Mention[] = [];
  const { byName, pattern } = gazetteer();
  for (const match of text.matchAll(pattern)) {
    const party = byName.get(match[0]);
    if (party) found.push({ ...party, at: match.index, end: match.index + match[0].length });
  }
  const units = chinaRegions().byCode;
  for (const match of text.matchAll(pairPattern))
    for (const [index, letter] of [match[1] ?? '', match[2] ?? ''].entries()) {
      const code = provinceLetters[letter] ?? '';
      const at = match.index + index;
      found.push({ name: units.get(code)?.name.zh ?? letter, code, at, end: at + 1 });
    }
  const seen = new Set<string>();
  return found.sort((a, b) => a.at - b.at).filter((mention) => !seen.has(mention.name) && seen.add(mention.name));
}
