import type { DatasetInfo, Unit } from '@yanzhen/evidence/dataset';
import type { DatasetEntry } from '../data/index.ts';
import { type Findable, keysOf, type Pinyin } from '../parts/find-items.ts';
import type { Text } from '../words/index.ts';
import type { Change } from './address.ts';
import { rooms } from './rooms.ts';

/** Something the search box goes to. */
export interface Destination extends Findable {
  readonly to: string;
  readonly pick: Change;
}

const tags = {
  page: { zh: '页面', en: 'page' },
  region: { zh: '地区', en: 'region' },
  industry: { zh: '行业', en: 'industry' },
  dataset: { zh: '数据集', en: 'dataset' },
  document: { zh: '文档', en: 'document' },
  plan: { zh: '规划', en: 'plan' },
} as const satisfies Record<string, Text>;

/** @param isTeam whether several people share the installation: some pages are only for that */
export function pageItems(pinyin: Pinyin, isTeam = false): Destination[] {
  const shown = rooms.filter(({ team }) => team !== true || isTeam);
  return shown.map(({ name, path, question }) => ({
    key: `page:${path}`,
    name,
    hint: question,
    tag: tags.page,
    keys: keysOf(name, path, pinyin),
    to: path,
    pick: {},
  }));
}

/** A document as the search box knows it. */
export interface FoundDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly issuer: string;
}

function documentItem({ id, title, date, issuer }: FoundDocument, pinyin: Pinyin): Destination {
  const name = { zh: title, en: title };
  const hint = [date, issuer].filter((part) => part !== '').join(' · ');
  return {
    key: `document:${id}`,
    name,
    hint: { zh: hint, en: hint },
    tag: tags.document,
    keys: keysOf(name, id, pinyin),
    to: '/document',
    pick: { document: id, passage: undefined },
  };
}

/** A plan as the search box knows it. */
export interface FoundPlan {
  readonly id: string;
  readonly title: Text;
  readonly years: string;
}

function planItem({ id, title, years }: FoundPlan, pinyin: Pinyin): Destination {
  return {
    key: `plan:${id}`,
    name: title,
    hint: { zh: years, en: years },
    tag: tags.plan,
    keys: keysOf(title, id, pinyin),
    to: '/plan',
    pick: { plan: id },
  };
}

/** Everything that can be found: pages, the dataset's regions and industries, datasets, documents and plans by title. */
export function searchItems(
  info: DatasetInfo | undefined,
  datasets: readonly DatasetEntry[],
  documents: readonly FoundDocument[],
  plans: readonly FoundPlan[],
  pinyin: Pinyin,
): Destination[] {
  const unit = (kind: 'region' | 'industry') => (u: Unit) => ({
    key: `${kind}:${u.code}`,
    name: u.name,
    hint: { zh: u.code, en: u.code },
    tag: tags[kind],
    keys: keysOf(u.name, u.code, pinyin),
    to: `/${kind}`,
    pick: { [kind]: u.code },
  });
  const sets = datasets.map((d) => ({
    key: `dataset:${d.reference}`,
    name: d.title,
    hint: { zh: d.reference, en: d.reference },
    tag: tags.dataset,
    keys: keysOf(d.title, d.reference, pinyin),
    to: '/',
    pick: { dataset: d.reference, measure: undefined, year: undefined },
  }));
  return [
    ...pageItems(pinyin),
    ...(info?.regions ?? []).map(unit('region')),
    ...(info?.industries ?? []).map(unit('industry')),
    ...sets,
    ...plans.map((plan) => planItem(plan, pinyin)),
    ...documents.map((document) => documentItem(document, pinyin)),
  ];
}
