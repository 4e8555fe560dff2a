import type { OriginReference } from '@yanzhen/evidence/agreements';
import { partNames } from '../../../store/cases/conflict.ts';
import type { Wording } from './wording.ts';

type Said = readonly [zh: string, en: string];

const rules: Readonly<Record<string, Said>> = {
  shapley: ['夏普利值', 'Shapley value'],
  nucleolus: ['核仁', 'nucleolus'],
  gately: ['Gately 点', 'Gately point'],
  tau: ['τ 值', 'tau value'],
  proportional: ['按单干价值比例', 'proportional rule'],
};

const siteFields: Readonly<Record<string, Said>> = {
  value: ['单位增加值', 'value added per unit'],
  existing: ['现有产能', 'existing capacity'],
  setup: ['新增产能的年成本', 'yearly cost of new capacity'],
};

/**
 * Where a figure stands in another part of the case, in words: `answer.columns.nucleolus.0` of a split is “nucleolus, Hubei”.
 * Lines, sites and projects are counted from 1, as a reader does. Places without words are written as they are.
 */
export function partPlace(
  { part, path }: Extract<OriginReference, { kind: 'part' }>,
  words: Wording,
  players: readonly string[],
): string {
  const name = partNames[part][words.language];
  const steps = path.split('.');
  const place = told(part, steps, words, players) ?? path;
  return place === '' ? name : words.say(`${name}：${place}`, `${name}: ${place}`);
}

function told(part: string, steps: readonly string[], words: Wording, players: readonly string[]): string | undefined {
  const [list = '', at = '', field = ''] = steps;
  const number = Number(at) + 1;
  if (part === 'split' && list === 'shares') return words.party(at);
  if (part === 'split' && list === 'answer') {
    const [, , rule = '', player = ''] = steps;
    return (
      rules[rule] &&
      `${words.say(...rules[rule])}${words.say('，', ', ')}${words.party(players[Number(player)] ?? player)}`
    );
  }
  if (list === 'lines' && at === '') return words.say('方案各行', 'lines of the plan');
  if (list === 'lines') return words.say(`方案第${number}行`, `line ${number} of the plan`);
  if (list === 'projects') return words.say(`可建项目${number}`, `project ${number}`);
  if (list === 'sites' && siteFields[field])
    return words.say(`产地${number}的${siteFields[field][0]}`, `${siteFields[field][1]} at site ${number}`);
  return undefined;
}
