import type { ImportReport } from '@yanzhen/evidence/imports';

/** How a table is read, as previews give it and imports take it. */
export type Mapping = ImportReport['mapping'];

export const attributeNames = ['region', 'industry', 'year', 'measure', 'unit'] as const;

export type AttributeName = (typeof attributeNames)[number];

/** What a column of the file is. */
export type Role = AttributeName | 'value' | 'none';

export const roles: readonly Role[] = [...attributeNames, 'value', 'none'];

/** The correction that leaves a name's rows out. */
export const leftOut = 'skip';

export function roleOf(mapping: Mapping, index: number): Role {
  const key = attributeNames.find((name) => mapping.keys[name]?.index === index);
  if (key) return key;
  return mapping.values.some((column) => column.index === index) ? 'value' : 'none';
}

/** The mapping with another role for a column; a key has one column, so the one that had the role gives it up. */
export function withRole(mapping: Mapping, index: number, header: string, role: Role): Mapping {
  const keys = Object.fromEntries(
    Object.entries(mapping.keys).filter(([name, column]) => column.index !== index && name !== role),
  );
  const others = mapping.values.filter((column) => column.index !== index);
  const own = mapping.values.find((column) => column.index === index);
  if (role === 'value') {
    const values = [...others, own ?? { index, header }].sort((a, b) => a.index - b.index);
    return { ...mapping, keys, values };
  }
  return { ...mapping, keys: role === 'none' ? keys : { ...keys, [role]: { index, header } }, values: others };
}

/** The mapping with what a column of figures is about; an empty text takes it away. */
export function withColumnAttribute(mapping: Mapping, index: number, name: AttributeName, text: string): Mapping {
  const values = mapping.values.map((column) => (column.index === index ? withText(column, name, text) : column));
  return { ...mapping, values };
}

/** The mapping with what holds for the whole table; an empty text takes it away. */
export function withFixed(mapping: Mapping, name: AttributeName, text: string): Mapping {
  return { ...mapping, fixed: withText(mapping.fixed, name, text) };
}

/** The mapping with what a name means: a code, or `skip`; undefined takes the correction back. */
export function withCorrections(mapping: Mapping, changes: Readonly<Record<string, string | undefined>>): Mapping {
  const all = { ...mapping.corrections, ...changes };
  const corrections = Object.fromEntries(Object.entries(all).filter((entry) => entry[1] !== undefined));
  return { ...mapping, corrections: corrections as Record<string, string> };
}

export function withEstimate(mapping: Mapping, measure: string, estimate: boolean): Mapping {
  return { ...mapping, measures: { ...mapping.measures, [measure]: { ...mapping.measures[measure], estimate } } };
}

/** The measures the mapping itself names; those in a column of the file are not known to it. */
export function measuresIn({ values, fixed }: Mapping): string[] {
  const named = [fixed.measure, ...values.map(({ measure }) => measure)];
  return [...new Set(named.filter((measure) => measure !== undefined))];
}

/** Whether an attribute of every figure comes from columns, so that nothing need hold for the whole table. */
export function comesFromColumns({ keys, values }: Mapping, name: AttributeName): boolean {
  return keys[name] !== undefined || (values.length > 0 && values.every((column) => column[name] !== undefined));
}

/** What a column of figures is about, as its head says it; empty where rows and table say everything. */
export function aboutColumn(mapping: Mapping, index: number): string {
  const column = mapping.values.find((value) => value.index === index);
  const about = attributeNames.map((name) => column?.[name]).filter((text) => text !== undefined);
  return about.join(' · ');
}

/** `0` → A, `25` → Z, `26` → AA: how spreadsheets name columns. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}

function withText<T extends object>(value: T, name: AttributeName, text: string): T {
  const { [name]: _, ...rest } = value as Record<string, unknown>;
  return (text.trim() === '' ? rest : { ...rest, [name]: text.trim() }) as T;
}
