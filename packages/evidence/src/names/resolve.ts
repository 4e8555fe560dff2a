import { findGroup } from '../schemes/groups.ts';
import { CHINA } from '../schemes/regions.ts';
import { findScheme } from '../schemes/registry.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { resolveIndustryText } from './industry.ts';
import { nameKey } from './key.ts';
import { resolveRegionText } from './region.ts';
import type { Resolution, ResolveOptions } from './resolution.ts';
import { suggest } from './suggest.ts';
import { isTotal } from './totals.ts';

/** At most so many texts are remembered per scheme and options; the memory starts afresh beyond. */
const REMEMBERED = 100_000;
/** At most so many combinations of scheme and options are remembered at a time. */
const DRAWERS = 32;
/** Longer texts are notes, not names. */
const LONGEST = 200;
const memory = new Map<string, Map<string, Resolution>>();

/**
 * The region a text names, as people write it: 湖北, 湖北省, 420000, 42, Hubei, “Yibin(city)”, 湖北省武汉市.
 * Totals (全国, 合计) and named groups (长三角) come back as such; several fits are ambiguous, none is unresolved.
 * @throws RangeError when the scheme is not built in.
 */
export function resolveRegion(text: string, options: ResolveOptions = {}): Resolution {
  return resolve(text, { scheme: 'gbt2260', ...options });
}

/**
 * The industry a text names, by code (C36, 36, 3612) or name, with or without numbering (（十）汽车制造业).
 * @throws RangeError when the scheme is not built in.
 */
export function resolveIndustry(text: string, options: ResolveOptions = {}): Resolution {
  return resolve(text, { scheme: 'gbt4754-2017', ...options });
}

/** The unit of a built-in scheme that a text names. */
export function resolve(text: string, options: ResolveOptions & { readonly scheme: string }): Resolution {
  const drawer = `${options.scheme}|${options.within ?? ''}|${options.level ?? ''}`;
  let known = memory.get(drawer);
  if (!known || known.size >= REMEMBERED) {
    if (memory.size >= DRAWERS) memory.clear();
    known = new Map();
    memory.set(drawer, known);
  }
  const remembered = known.get(text);
  if (remembered) return remembered;
  const result = look(text, options);
  if (text.length <= LONGEST) known.set(text, result);
  return result;
}

function look(text: string, options: ResolveOptions & { readonly scheme: string }): Resolution {
  const scheme = findScheme(options.scheme);
  if (!scheme) throw new RangeError(`There is no scheme “${options.scheme}”.`);
  if (text.length > LONGEST || nameKey(text) === '') return { status: 'unresolved', text, suggestions: [] };
  const found =
    scheme.kind === 'region' ? resolveRegionText(scheme, text, options) : resolveIndustryText(scheme, text, options);
  if (found?.status === 'resolved' && found.code === CHINA) return { status: 'total', text };
  if (found && !(found.status === 'ambiguous' && isTotal(text))) return found;
  if (isTotal(text)) return { status: 'total', text };
  return groupOf(scheme, text) ?? { status: 'unresolved', text, suggestions: suggest(scheme, text, options) };
}

function groupOf(scheme: Scheme, text: string): Resolution | undefined {
  const group = scheme.id === 'gbt2260' ? findGroup(nameKey(text)) : undefined;
  return group && { status: 'group', text, code: group.code, name: group.name };
}
