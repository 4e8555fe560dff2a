import type { Solver } from '@yanzhen/science/layout/linear';
import {
  checkLayout,
  collectiveRules,
  type LayoutInstance,
  type LayoutModel,
  layoutModel,
} from '@yanzhen/science/layout/regional';
import { hasShares } from '@yanzhen/science/layout/strategic';
import { z } from 'zod';
import type { Note, Text } from '../evidence.ts';
import { todayPoint } from './outcome-parts.ts';
import { ruleText } from './row-words.ts';

const ways = ['plan', 'today', 'none'] as const;

/** How regions that move by themselves keep the rules that bind several at once. */
export const collectiveField = z.enum(ways).default('plan').meta({
  zh: '共同规则（服务水平、份额上限、N−1、收益下限、最坏情景）：plan 各地守写着自己的规则，份额上限与 N−1 按联合方案折成限量；today 按今天折成限量；none 两边都不计',
  en: 'Collective rules (service, share caps, N−1, floors, worst scenario): plan (each region keeps those that name it, share caps and N−1 allotted as amounts by the joint plan), today (allotted by today) or none (left out on both sides)',
});

export type CollectiveWay = (typeof ways)[number];

/** The model that regions plan in, together or apart. */
export function modelUnder(instance: LayoutInstance, way: CollectiveWay): LayoutModel {
  if (way === 'none') return layoutModel({ ...instance, risk: 'expected' }, { collective: false });
  return layoutModel(instance);
}

/** The plan by which share caps and N−1 security are allotted; undefined where there are no such rules. */
export function allottedPlan(
  solver: Solver,
  layout: LayoutModel,
  { collective, seconds }: { readonly collective: CollectiveWay; readonly seconds: number },
  joint: () => Float64Array,
): Float64Array | undefined {
  if (!hasShares(layout)) return undefined;
  return collective === 'today' ? todayPoint(solver, layout, seconds).point : joint();
}

type CollectiveRule = (typeof collectiveRules)[number];

/** The collective rules a problem states. */
function statedRules(instance: LayoutInstance): CollectiveRule[] {
  const { service, cap, security, floor, risk, scenarios } = instance;
  const stated: Readonly<Record<CollectiveRule, boolean>> = {
    service: service.some((x) => x > 0),
    cap: cap.some((x) => x < 1),
    security: security.some((x) => x > 0),
    floor: floor.some((x) => x > Number.NEGATIVE_INFINITY),
    scenario: risk === 'worst' && scenarios.length > 1,
  };
  return collectiveRules.filter((rule) => stated[rule]);
}

const named = (rules: readonly CollectiveRule[]) => joined(rules.map(ruleText), '、', ', ');

const joined = (texts: readonly Text[], comma: string, latin: string): Text => ({
  zh: texts.map(({ zh }) => zh).join(comma),
  en: texts.map(({ en }) => en).join(latin),
});

/** That a comparison leaves the problem's collective rules out, as it was asked to. */
export function leftOutNotes(instance: LayoutInstance): Note[] {
  const stated = statedRules(instance);
  if (stated.length === 0) return [];
  const rules = named(stated);
  const text = {
    zh: `按要求没有计入问题中的共同规则：${rules.zh}。数值与 layout solve 的方案可能不同。`,
    en: `Left out here, as asked, are the problem's collective rules: ${rules.en}. Figures may differ from the plan of layout solve.`,
  };
  return [{ code: 'collective-rules-left-out', level: 'caution', text }];
}

const apart: Readonly<Record<CollectiveRule, (by: Text) => Text>> = {
  service: () => ({
    zh: '各地对本地市场负责，外来的供给计入',
    en: 'each region answers for its own market, where what arrives counts',
  }),
  cap: (by) => ({
    zh: `份额上限事先折成限量，即上限乘以${by.zh}的总产出`,
    en: `a share cap is an amount set before play, the cap times all output ${by.en}`,
  }),
  security: (by) => ({
    zh: `N−1 事先折成限量，即${by.zh}中其他地区所能替代的产出`,
    en: `N−1 is an amount set before play, what others could stand in for ${by.en}`,
  }),
  floor: () => ({ zh: '收益下限各守自己的', en: 'each has its own floor' }),
  scenario: () => ({ zh: '最坏情景各看自己的', en: 'each looks to its own worst scenario' }),
};

/** How regions apart keep the problem's collective rules. */
export function apartRulesNotes(instance: LayoutInstance, way: CollectiveWay): Note[] {
  if (way === 'none') return leftOutNotes(instance);
  const stated = statedRules(instance);
  if (stated.length === 0) return [];
  const by =
    way === 'plan'
      ? { zh: '联合方案', en: 'in the joint plan' }
      : { zh: '今天（什么都不建时）', en: 'today, with nothing built' };
  const rules = named(stated);
  const kept = joined(
    stated.map((rule) => apart[rule](by)),
    '；',
    '; ',
  );
  const text = {
    zh: `共同规则两边都计入：${rules.zh}。各自为政时：${kept.zh}。`,
    en: `Collective rules bind both sides: ${rules.en}. Apart, ${kept.en}.`,
  };
  return [{ code: 'collective-rules-allotted', level: 'information', text }];
}

/** How many of the states that regions end in break collective rules, and which. */
export function brokenRulesNotes(layout: LayoutModel, states: readonly Float64Array[]): Note[] {
  const broken = states.map((state) => new Set(checkLayout(layout, state).broken.map(({ row }) => row.rule)));
  const found = collectiveRules.filter((rule) => broken.some((one) => one.has(rule)));
  if (found.length === 0) return [];
  const rules = named(found);
  const count = broken.filter((one) => collectiveRules.some((rule) => one.has(rule))).length;
  const text = {
    zh: `各自为政的 ${states.length} 个结局中有 ${count} 个没有守住：${rules.zh}。没有统一规划，各地守住自己的一份，合起来仍可能不够；所得因此可能偏高。`,
    en: `Of ${states.length} states that regions end in ${count} break: ${rules.en}. Without a joint plan each keeps its own part, and all together may still fall short; what they earn apart may therefore be too high.`,
  };
  return [{ code: 'collective-rules-broken', level: 'caution', text }];
}

const outsiders = {
  zh: '份额上限与 N−1 中，局外者按互不往来而守住全部规则的最好方案计',
  en: 'in share caps and N−1 outsiders count with the best plan without trade that keeps all rules',
};
/** That the plan by which outsiders should count was not found in the time. */
export const outsidersUncounted: Note = {
  code: 'outsiders-uncounted',
  level: 'caution',
  text: {
    zh: '限时内没有求出互不往来的方案：份额上限与 N−1 中，局外者按没有产出计。请放宽时限（--seconds）再算。',
    en: 'No plan without trade was found in the time: in share caps and N−1 outsiders count as making nothing. Allow more time (--seconds) and run it again.',
  },
};

const ownWorst = { zh: '最坏情景看联盟自己的', en: 'the worst scenario is the coalition’s own' };

/** How coalitions keep the problem's collective rules, and which of them cannot by themselves. */
export function coalitionRulesNotes(instance: LayoutInstance, short: readonly string[]): Note[] {
  const stated = statedRules(instance);
  if (stated.length === 0) return [];
  const rules = named(stated);
  const says = joined(
    [
      { zh: '联盟守写着其成员的规则', en: 'a coalition keeps those that name its members' },
      ...(stated.includes('cap') || stated.includes('security') ? [outsiders] : []),
      ...(stated.includes('scenario') ? [ownWorst] : []),
    ],
    '；',
    '; ',
  );
  const text = {
    zh: `共同规则已计入：${rules.zh}。${says.zh}。`,
    en: `Collective rules are kept (${rules.en}): ${says.en}.`,
  };
  const kept: Note = { code: 'collective-rules-kept', level: 'information', text };
  return short.length === 0 ? [kept] : [kept, shortNote(short)];
}

const mostNamed = 6;

function shortNote(short: readonly string[]): Note {
  const list = `${short.slice(0, mostNamed).join(', ')}${short.length > mostNamed ? ' …' : ''}`;
  const text = {
    zh: `凭自己达不到服务水平或收益下限的联盟有 ${short.length} 个（${list}）：先使缺口最小，再使收益最大。它们因缺口而省下的，加入后要补上，所以联合未必处处划算。`,
    en: `Coalitions that cannot reach the service or the floors by themselves: ${short.length} (${list}). They fall short as little as they can, then earn the most. What they save by that they give up on joining, so that joining may cost.`,
  };
  return { code: 'coalitions-fall-short', level: 'caution', text };
}
