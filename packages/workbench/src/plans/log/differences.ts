import type { client } from '../../data/index.ts';

export type Change = Awaited<ReturnType<typeof client.plans.changes>>['changes'][number];

/** One field of one item before and after; a whole item for `added` and `removed`. */
export interface Difference {
  readonly item: string | undefined;
  readonly name: string | undefined;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a change changed, field by field. */
export function differences({ entries }: Pick<Change, 'entries'>): Difference[] {
  return entries.flatMap(({ item, before, after }) => {
    const told = { item, name: nameIn(after) ?? nameIn(before) };
    if (before === null) return [{ ...told, field: 'added', before: '', after: wordsOf(after) }];
    if (after === null) return [{ ...told, field: 'removed', before: wordsOf(before), after: '' }];
    const [old, fresh] = [partsOf(before), partsOf(after)];
    return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
      .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
      .map((field) => ({ ...told, field, before: shown(old[field]), after: shown(fresh[field]) }));
  });
}

type Side = Readonly<Record<string, unknown>> | null;

function partsOf(side: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { fields, id: _, kind: __, ...place } = side;
  return { ...place, ...(fields as Record<string, unknown> | undefined) };
}

function nameIn(side: Side): string | undefined {
  const name = (side?.['fields'] as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

function wordsOf(side: Side): string {
  const fields = (side?.['fields'] ?? {}) as Record<string, unknown>;
  return Object.values(fields).map(shown).join(' · ');
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
