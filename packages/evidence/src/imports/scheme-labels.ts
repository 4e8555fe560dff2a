import type { Unit } from '../dataset/dataset.ts';
import { skip } from '../mapping/mapping.ts';
import { isTotal, type Resolution, resolveAll } from '../names/index.ts';
import { ImportError } from '../readers/import-error.ts';
import { findScheme, type Scheme } from '../schemes/index.ts';
import { gather, groupLabel, type LabelTable, leftOut, notUnderstood, totalLabel } from './labels.ts';
import type { UnresolvedName } from './options.ts';

/** Labels as units of a scheme: what a correction says first, then what the names mean together. */
export function schemeLabels(
  kind: UnresolvedName['kind'],
  labels: readonly string[],
  schemeId: string,
  corrections: Readonly<Record<string, string>>,
): LabelTable {
  const scheme = findScheme(schemeId);
  if (!scheme || scheme.kind !== kind) throw unknownScheme(kind, schemeId);
  const open = labels.filter((label) => correction(label, corrections) === undefined);
  const { all } = resolveAll(open, schemeId);
  const unresolved: Omit<UnresolvedName, 'row'>[] = [];
  const table = gather(
    labels,
    (label) => {
      const given = correction(label, corrections);
      if (given === skip) return leftOut;
      if (given !== undefined) return corrected(given, label, scheme);
      const found = all.get(label)!;
      if (found.status === 'ambiguous' || found.status === 'unresolved') {
        unresolved.push({ kind, name: label, suggestions: suggestionsOf(found) });
      }
      return targetOf(found, scheme);
    },
    (code) => scheme.byCode.get(code)?.parent,
  );
  return { ...onlyTotals(wholeIsTotal(table), scheme), unresolved };
}

/** The correction for a label; one for a trimmed spelling covers the blanks around it. */
function correction(label: string, corrections: Readonly<Record<string, string>>): string | undefined {
  const key = Object.hasOwn(corrections, label) ? label : label.trim();
  return Object.hasOwn(corrections, key) ? corrections[key] : undefined;
}

function targetOf(
  found: Resolution,
  scheme: Scheme,
): Unit | typeof totalLabel | typeof groupLabel | typeof notUnderstood {
  if (found.status === 'total') return totalLabel;
  if (found.status === 'group') return groupLabel;
  if (found.status !== 'resolved') return notUnderstood;
  return plainUnit(scheme, found.code);
}

function corrected(code: string, label: string, scheme: Scheme): Unit | typeof totalLabel {
  if (scheme.byCode.has(code)) return plainUnit(scheme, code);
  if (isTotal(code)) return totalLabel;
  throw new ImportError(
    'unknown-code',
    {
      zh: `映射把“${label}”更正为“${code}”，但 ${scheme.title.zh} 没有这个代码。`,
      en: `The mapping corrects “${label}” to “${code}”, which ${scheme.title.en} does not list.`,
    },
    { found: code, expected: { zh: `${scheme.id} 的代码或 skip`, en: `a code of ${scheme.id}, or skip` } },
  );
}

function plainUnit(scheme: Scheme, code: string): Unit {
  const { name, parent, level } = scheme.byCode.get(code)!;
  return { code, name, level, ...(parent === undefined ? {} : { parent }) };
}

function suggestionsOf(found: Extract<Resolution, { status: 'ambiguous' | 'unresolved' }>) {
  const candidates = found.status === 'ambiguous' ? found.candidates : found.suggestions;
  return candidates.slice(0, 5).map(({ code, name }) => ({ code, name }));
}

/** The whole of a scheme (100000 全国) beside its parts is their total; alone it is what the data are about. */
function wholeIsTotal(table: LabelTable): LabelTable {
  const { units } = table;
  if (!units.some((unit) => unit.level > 0)) return table;
  return {
    ...table,
    target: table.target.map((place) => (place >= 0 && units[place]!.level === 0 ? totalLabel : place)),
  };
}

/** Where every label is a total the data are about the whole itself, if the scheme lists it. */
function onlyTotals(table: LabelTable, scheme: Scheme): LabelTable {
  const whole = scheme.units.find((unit) => unit.level === 0 && unit.parent === undefined);
  const all = table.target.every((place) => place === totalLabel || place === leftOut);
  if (!whole || !all || table.target.length === 0) return table;
  return {
    ...table,
    units: [plainUnit(scheme, whole.code)],
    target: table.target.map((place) => (place === leftOut ? place : 0)),
  };
}

function unknownScheme(kind: UnresolvedName['kind'], id: string): ImportError {
  const field = kind === 'region' ? 'regionScheme' : 'industryScheme';
  return new ImportError(
    'unknown-scheme',
    { zh: `没有名为“${id}”的分类。`, en: `There is no scheme “${id}”.` },
    {
      place: { field },
      found: id,
      expected: { zh: 'none 或内置分类的编号', en: 'none or the id of a built-in scheme' },
    },
  );
}
