import type { Name, Unit } from '../dataset/index.ts';

/** A unit of a scheme with the other names it goes by. */
export interface SchemeUnit extends Unit {
  /** Name as tables print it: 湖北, 恩施, 汽车制造业. */
  readonly short: Name;
  /** Further spellings under which the unit is found: abbreviations, old names, pinyin. */
  readonly aliases: readonly string[];
}

/** One level of a scheme's hierarchy; level 0 is the whole. */
export interface SchemeLevel {
  readonly level: number;
  readonly name: Name;
}

/** A classification of regions or industries with its hierarchy. */
export interface Scheme {
  readonly id: string;
  readonly kind: 'region' | 'industry';
  readonly title: Name;
  /** Date or edition the list stands for. */
  readonly vintage: string;
  readonly source: string;
  readonly levels: readonly SchemeLevel[];
  /** In the scheme's own order, parents before children. */
  readonly units: readonly SchemeUnit[];
  readonly byCode: ReadonlyMap<string, SchemeUnit>;
}

/** What a scheme is built from; `short` falls back to the name, `aliases` to none. */
export interface SchemeInput extends Omit<Scheme, 'units' | 'byCode'> {
  readonly units: readonly (Unit & { readonly short?: Name; readonly aliases?: readonly string[] })[];
}

/**
 * Builds a scheme and checks its hierarchy.
 * @throws RangeError when a code is listed twice or a parent is unknown or not above its child.
 */
export function scheme(input: SchemeInput): Scheme {
  const units = input.units.map((unit) => ({ ...unit, short: unit.short ?? unit.name, aliases: unit.aliases ?? [] }));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  if (byCode.size !== units.length) throw new RangeError(`Scheme ${input.id} lists a code twice.`);
  for (const unit of units) {
    if (unit.parent === undefined) continue;
    const parent = byCode.get(unit.parent);
    if (!parent || parent.level >= unit.level) {
      throw new RangeError(
        `Scheme ${input.id}: ${unit.code} names ${unit.parent} as its parent, which is not above it.`,
      );
    }
  }
  return { ...input, units, byCode };
}

/** The units of one level, in the scheme's order. */
export function unitsAt(scheme: Scheme, level: number): SchemeUnit[] {
  return scheme.units.filter((unit) => unit.level === level);
}

/** The direct children of a unit, in the scheme's order. */
export function childrenOf(scheme: Scheme, code: string): SchemeUnit[] {
  return scheme.units.filter((unit) => unit.parent === code);
}

/** A unit's ancestors from its parent up to the top. */
export function ancestorsOf(scheme: Scheme, code: string): SchemeUnit[] {
  const out: SchemeUnit[] = [];
  let parent = scheme.byCode.get(code)?.parent;
  while (parent !== undefined) {
    const unit = scheme.byCode.get(parent);
    if (!unit) break;
    out.push(unit);
    parent = unit.parent;
  }
  return out;
}

/** The unit itself or its ancestor at a level; undefined when it stands above that level. */
export function ancestorAt(scheme: Scheme, code: string, level: number): SchemeUnit | undefined {
  const unit = scheme.byCode.get(code);
  if (!unit || unit.level < level) return undefined;
  if (unit.level === level) return unit;
  return ancestorsOf(scheme, code).find((above) => above.level === level);
}

/** Whether `code` is `ancestor` or lies below it. */
export function isWithin(scheme: Scheme, code: string, ancestor: string): boolean {
  return code === ancestor || ancestorsOf(scheme, code).some((unit) => unit.code === ancestor);
}
