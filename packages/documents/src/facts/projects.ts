import { sentences } from '../text/index.ts';
import { fold } from './fold.ts';
import { quantities } from './lexer.ts';
import { placeOfDocument } from './place.ts';
import type { ProjectFact } from './project.ts';
import type { Quantity } from './quantity.ts';
import { siUnit } from './si.ts';
import { openingOf, type SourceDocument } from './source.ts';

const thing = '项目|工程|基地|产业园|生产线|电站|电厂|机组|高铁|铁路|高速公路|机场|枢纽|数据中心|水库|园区';
const lead =
  /^(?:总投资|计划投资|完成|加快|推进|推动|建设|开工建设|开工|建成投产|建成|实施|支持|确保|力争|启动|谋划|储备|新?签约|引进|计划|争取|新签约?|续建|新开工|新建|以及|和|其中|全年|全省|全市|全区|今年|累计|抓好|安排|落地|成功|投入|等|的|、)+/;
const done = /(?<!共)建成|投产|竣工|投用|投运|通车|完工|落成|启用/;
const building = /开工|在建|续建|建设|推进|加快|实施|完成(?:年度)?投资/;
const planned = /签约|谋划|储备|计划|力争|拟|争取|前期|策划|引进|招引/;

/** Projects to which a sentence gives an investment. */
export function extractProjects(document: SourceDocument): ProjectFact[] {
  const opening = openingOf(document);
  const place = placeOfDocument(document.description, opening);
  const found: ProjectFact[] = [];
  for (const passage of document.passages)
    for (const span of sentences(passage.text)) {
      const sentence = passage.text.slice(span.start, span.end);
      if (!/投资/.test(sentence) || !new RegExp(thing).test(sentence)) continue;
      const folded = fold(sentence);
      const all = quantities(folded);
      for (const money of all) {
        if (!money.unit.endsWith('元')) continue;
        const named = projectAt(folded, money, all);
        if (!named) continue;
        const si = siUnit(money.unit);
        found.push({
          citation: {
            passage: passage.index,
            start: span.start + Math.min(named.at, money.start),
            end: span.start + Math.max(named.end, money.end),
          },
          sentence,
          ...(place ? { region: place.name } : {}),
          name: named.name,
          amount: money.value,
          unit: money.unit,
          ...(si?.unit === 'CNY' ? { amountCny: Number((money.value * si.factor).toPrecision(12)) } : {}),
          ...(named.count === undefined ? {} : { count: named.count }),
          stage: stageOf(folded, named.at, money.end),
          confidence: named.count === undefined ? 0.8 : 0.75,
        });
      }
    }
  return found;
}

interface Named {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly count?: number;
}

/** 总投资500亿元的X项目, or X项目 …（N个）、总投资500亿元. */
function projectAt(sentence: string, money: Quantity, all: readonly Quantity[]): Named | undefined {
  const before = sentence.slice(0, money.start);
  if (!/投资(?:额|规模)?(?:达到?|约|近|超过?|突破|为)*\s*$/.test(before)) return undefined;
  const behind = new RegExp(`^的?([^,;。、\\d]{2,30}?(?:${thing}))`).exec(sentence.slice(money.end));
  if (behind) return { name: behind[1] ?? '', at: money.start, end: money.end + behind[0].length };
  const earlier = before.replace(
    /(?:完成|总|年度|计划|累计|固定资产|协议|签约)*投资(?:额|规模)?(?:达到?|约|近|超过?|突破|为)*\s*$/,
    '',
  );
  const stretch = earlier.slice(Math.max(0, earlier.length - 60));
  const match = [...stretch.matchAll(new RegExp(`([^,;。:\\d]{2,36}(?:${thing}))`, 'g'))].at(-1);
  if (!match) return undefined;
  const from = earlier.length - stretch.length + match.index;
  if (/^(?:率|上|开工率|库)/.test(stretch.slice(match.index + match[0].length))) return undefined;
  const name = nameIn(match[0]);
  if (name.length < 3) return undefined;
  const counted = all.find(
    (quantity) => quantity.end >= from && quantity.end <= money.start && /^万?[个项]$/.test(quantity.unit),
  );
  const count = counted && Math.round(counted.value * (counted.unit.startsWith('万') ? 1e4 : 1));
  return {
    name,
    at: from + match[0].length - name.length,
    end: from + match[0].length,
    ...(count === undefined ? {} : { count }),
  };
}

/** The noun without the verbs before it; a quotation mark without its other half is closed by the name's end, or falls away. */
function nameIn(words: string): string {
  const name = words
    .replace(/^(?:[个项]|年度?)/, '')
    .replace(/^(?:在|向)[^,]*?(?:推送|推介|报送|引入)/, '')
    .replace(lead, '')
    .replace(/^(?:超长期特别国债|资金)支持/, '')
    .trim();
  if (name.length < 3) return /(?:储备|推介|签约|在建|续建|新建|新开工)(?:项目|工程)$/.exec(words)?.[0] ?? name;
  const [opened, closed] = [name.split('“').length, name.split('”').length];
  return opened === closed ? name : name.replaceAll(/[“”]/g, '');
}

function stageOf(sentence: string, at: number, end: number): ProjectFact['stage'] {
  const near = sentence.slice(Math.max(0, at - 16), end + 16);
  if (planned.test(near)) return 'planned';
  if (done.test(near)) return 'done';
  return building.test(near) ? 'building' : 'unknown';
}
