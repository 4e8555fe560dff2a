import { useQuery } from '@tanstack/react-query';
import { rowsOf } from '../data/index.ts';
import { planListQuery } from './use-plan.ts';

/** One plan, as lists show it. */
export interface PlanEntry {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly region: string;
  readonly years: string;
  readonly items: number;
  readonly revision: number;
  readonly updatedAt: string;
}

export function usePlanList() {
  const query = useQuery(planListQuery());
  const entries = query.data && rowsOf(query.data).map(entryOf);
  return { ...query, entries };
}

function entryOf(row: ReturnType<typeof rowsOf>[number]): PlanEntry {
  const [from, to] = [row['from'], row['to']];
  return {
    id: String(row['plan']),
    title: { zh: String(row['title_zh'] ?? ''), en: String(row['title_en'] ?? '') },
    region: String(row['region'] ?? ''),
    years: from === null && to === null ? '' : `${from ?? ''}–${to ?? ''}`,
    items: Number(row['items']),
    revision: Number(row['revision']),
    updatedAt: String(row['updated_at']),
  };
}
