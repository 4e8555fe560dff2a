import type { Item } from '../kinds.ts';

/** The unit of each target, observation and indicator, by id: that of the definition it is meant in. */
export function unitsOf(items: readonly Item[]): Map<string, string> {
  const definitions = new Map<string, { number: number; unit: string }[]>();
  for (const item of items) {
    if (item.kind !== 'definition' || item.parent === null) continue;
    const { number, unit } = item.fields;
    definitions.set(item.parent, [...(definitions.get(item.parent) ?? []), { number, unit }]);
  }
  const units = new Map<string, string>();
  for (const item of items) {
    if (item.kind === 'indicator') {
      const own = new Set((definitions.get(item.id) ?? []).map(({ unit }) => unit));
      if (own.size === 1) units.set(item.id, [...own][0]!);
    }
    if (item.kind !== 'target' && item.kind !== 'observation') continue;
    const own = definitions.get(item.parent ?? '') ?? [];
    const meant = own.length === 1 ? own[0] : own.find(({ number }) => number === item.fields.definition);
    if (meant) units.set(item.id, meant.unit);
  }
  return units;
}
