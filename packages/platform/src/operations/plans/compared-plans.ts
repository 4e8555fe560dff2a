import type { ItemOf, PlanDocument, PlanInfo } from '@yanzhen/evidence/plans';
import type { Text } from '../evidence.ts';
import { planStatus, type TargetStatus } from './plan-status.ts';
import type { TargetOutlook } from './target-outlook.ts';

/** One plan's target beside those of others for the same indicator and year. */
export interface ComparedTarget {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly plan: PlanInfo;
  readonly value: number;
  readonly upper: number;
  readonly unit: string;
  readonly scope: string;
  /** `only`: no other plan has one; `unknown`: a definition is missing. */
  readonly comparable: 'yes' | 'no' | 'unknown' | 'only';
  readonly why: Text;
  readonly view: TargetOutlook;
  readonly level: string;
}

type Definition = ItemOf<'definition'>['fields'] | undefined;

/** Targets of all plans by indicator and year. What is not meant alike is said to be so, never left to be compared. */
export function comparedPlans(plans: readonly PlanDocument[], today: string): ComparedTarget[] {
  const groups = new Map<string, { readonly plan: PlanInfo; readonly status: TargetStatus }[]>();
  for (const plan of plans) {
    for (const status of planStatus(plan, today).targets) {
      const key = `${nameKey(status.target.indicator.fields.name)}\u0000${status.target.target.fields.year}`;
      const group = groups.get(key) ?? [];
      group.push({ plan: plan.info, status });
      groups.set(key, group);
    }
  }
  const rows = [...groups].flatMap(([key, group]) => {
    const definitions = group.map(({ status }) => status.target.definition?.fields);
    const { comparable, why } = judge(definitions, new Set(group.map(({ plan }) => plan.id)).size);
    return group.map(({ plan, status }) => row(key, plan, status, comparable, why));
  });
  return rows.sort((a, b) => compareText(a.name, b.name) || a.year - b.year || compareText(a.plan.id, b.plan.id));
}

/** Widths, spaces and brackets of a name evened out. */
const nameKey = (name: string) => name.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function row(
  key: string,
  plan: PlanInfo,
  { target, view, level }: TargetStatus,
  comparable: ComparedTarget['comparable'],
  why: Text,
): ComparedTarget {
  const { year, value, upper } = target.target.fields;
  const { unit = '', scope = '' } = target.definition?.fields ?? {};
  const name = target.indicator.fields.name;
  return { key, name, year, plan, value, upper: upper ?? Number.NaN, unit, scope, comparable, why, view, level };
}

const none: Text = { zh: '', en: '' };
const parts = {
  unit: { zh: '单位', en: 'unit' },
  form: { zh: '形式（水平或增速）', en: 'form (level or rate)' },
  prices: { zh: '价格', en: 'prices' },
  scope: { zh: '口径', en: 'scope' },
} as const;

function judge(
  definitions: readonly Definition[],
  plans: number,
): { readonly comparable: ComparedTarget['comparable']; readonly why: Text } {
  if (definitions.length < 2) return { comparable: 'only', why: none };
  const told = definitions.filter((definition) => definition !== undefined);
  const differing = (Object.keys(parts) as (keyof typeof parts)[]).filter(
    (part) => new Set(told.map((definition) => nameKey(definition[part] ?? ''))).size > 1,
  );
  if (differing.length > 0) {
    const list = (language: 'zh' | 'en') => differing.map((part) => parts[part][language]);
    return {
      comparable: 'no',
      why: { zh: `${list('zh').join('、')}不同`, en: `not the same ${list('en').join(', ')}` },
    };
  }
  if (told.length < definitions.length) {
    return { comparable: 'unknown', why: { zh: '有的没有定义', en: 'some have no definition' } };
  }
  return plans < 2 ? { comparable: 'only', why: none } : { comparable: 'yes', why: none };
}
