import { CHINA, chinaRegions } from '@yanzhen/evidence/schemes';
import type { DocumentDescription } from '../text/index.ts';

export interface Place {
  readonly name: string;
  readonly code: string;
}

let provinces: { code: string; name: string; short: string }[] | undefined;

function provinceList() {
  provinces ??= chinaRegions()
    .units.filter((unit) => unit.level === 1)
    .map((unit) => ({ code: unit.code, name: unit.name.zh, short: unit.short.zh }));
  return provinces;
}

/** The place a document is about: as described, else as its title or its first words name it. */
export function placeOfDocument(description: DocumentDescription, opening: string): Place | undefined {
  const described = description.region ? chinaRegions().byCode.get(description.region) : undefined;
  if (described) return { name: described.code === CHINA ? '全国' : described.name.zh, code: described.code };
  for (const text of [description.title, description.issuer ?? '', opening]) {
    const province =
      provinceList().find((unit) => text.includes(unit.name)) ??
      provinceList().find((unit) => text.includes(unit.short));
    if (province) return { name: province.name, code: province.code };
    if (/国务院|中华人民共和国|全国人民代表大会/.test(text)) return { name: '全国', code: CHINA };
  }
  return undefined;
}

const within = new Map<string, ReadonlyMap<string, Place>>();

/** Cities and counties of a province under their full and short names (two characters and more). */
function placesWithin(code: string): ReadonlyMap<string, Place> {
  const known = within.get(code);
  if (known) return known;
  const names = new Map<string, Place>();
  const province = code.slice(0, 2);
  for (const unit of chinaRegions().units) {
    if (unit.level !== 2 || !unit.code.startsWith(province)) continue;
    const place = { name: unit.name.zh, code: unit.code };
    names.set(unit.name.zh, place);
    if (unit.short.zh.length > 1) names.set(unit.short.zh, place);
  }
  within.set(code, names);
  return names;
}

/** The city an indicator begins with (长沙市研发投入), where it lies within the document's place. */
export function placeOfIndicator(indicator: string, document: Place | undefined): Place | undefined {
  if (!document || document.code === CHINA) return undefined;
  const names = placesWithin(document.code);
  for (const length of [4, 3, 2]) {
    const place = names.get(indicator.slice(0, length));
    if (place && indicator.length > length && !/^[至到港]/.test(indicator.slice(length))) return place;
  }
  return undefined;
}
