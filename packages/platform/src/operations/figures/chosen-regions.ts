import type { DatasetInfo, Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { ancestorsOf, findGroup, findScheme } from '@yanzhen/evidence/schemes';
import type { Note, Text } from '../evidence.ts';
import { codeOf, nameOf } from './select.ts';

/** The regions an analysis is confined to. */
export interface ChosenRegions {
  /** Codes of the dataset's regions that were asked for, or lie within one that was. */
  readonly codes: ReadonlySet<string>;
  /** What was asked for, each with the codes it stands for: `长三角=310000+320000+330000+340000`. */
  readonly asked: readonly string[];
  /** Members of groups that the dataset does not have. */
  readonly missing: readonly string[];
}

/** One item of a choice of regions: a region, or a group with its members. */
interface Asked {
  readonly label: string;
  readonly members: readonly string[];
  readonly isGroup: boolean;
}

/** A group written out: `name=member+member`, the form in which a group of one's own reaches an analysis. */
const WRITTEN_OUT = /^([^=]+)=([^=]+)$/;

/** A group as an analysis reads it, whatever becomes of its name later. */
export function writtenOut(name: string, members: readonly string[]): string {
  return `${name}=${members.join('+')}`;
}

/**
 * Which of a dataset's regions are meant by regions (code or name), named groups (长三角) and groups written out
 * (`名称=湖北+湖南`). A member that the dataset only has in parts (a province among prefectures) stands for its parts.
 * @throws UserError when a text names neither a region of the dataset nor a group, or nothing of it is there.
 */
export function chosenRegions(info: DatasetInfo, texts: readonly string[]): ChosenRegions {
  const asked = texts.map((text) => askedFor(info, text));
  const within = insideOf(info);
  const codes = new Set<string>();
  const missing = new Set<string>();
  for (const { members } of asked) {
    for (const member of members) {
      const found = within(member);
      for (const code of found) codes.add(code);
      if (found.length === 0) missing.add(member);
    }
  }
  if (codes.size === 0) throw nothingThere(info, texts, [...missing]);
  return {
    codes,
    asked: asked.map(({ label, members, isGroup }) => (isGroup ? writtenOut(label, members) : members[0]!)),
    missing: [...missing],
  };
}

function askedFor(info: DatasetInfo, text: string): Asked {
  const labels = info.regions.map(({ code }) => code);
  if (labels.includes(text)) return { label: text, members: [text], isGroup: false };
  const [, name, members] = WRITTEN_OUT.exec(text) ?? [];
  if (name !== undefined && members !== undefined) {
    const listed = members.split('+').map((member) => member.trim());
    return { label: name.trim(), members: listed.filter(Boolean).map((one) => memberOf(info, one)), isGroup: true };
  }
  const group = info.regionScheme === 'gbt2260' ? findGroup(text) : undefined;
  if (group !== undefined) return { label: group.name.zh, members: group.members, isGroup: true };
  return { label: text, members: [memberOf(info, text)], isGroup: false };
}

/** A region's code; it may be a unit of the scheme that the dataset does not have. */
function memberOf(info: DatasetInfo, text: string): string {
  if (findScheme(info.regionScheme)?.byCode.has(text)) return text;
  const labels = info.regions.map(({ code }) => code);
  return codeOf(info, 'region', labels, text, { outside: true, field: 'regions' });
}

/** The regions of the dataset that are a unit, or else lie within it. */
function insideOf({ regions, regionScheme }: DatasetInfo): (code: string) => string[] {
  const scheme = findScheme(regionScheme);
  const own = new Map(regions.map((region) => [region.code, region]));
  const above = (region: Unit): string[] => {
    if (scheme?.byCode.has(region.code)) return ancestorsOf(scheme, region.code).map(({ code }) => code);
    const parent = region.parent === undefined ? undefined : own.get(region.parent);
    return region.parent === undefined ? [] : [region.parent, ...(parent === undefined ? [] : above(parent))];
  };
  const inside = new Map<string, string[]>();
  for (const region of regions) {
    for (const code of [region.code, ...above(region)]) inside.set(code, [...(inside.get(code) ?? []), region.code]);
  }
  return (code) => inside.get(code) ?? [];
}

function nothingThere(info: DatasetInfo, texts: readonly string[], members: readonly string[]): UserError {
  return new UserError(
    'no-chosen-region',
    {
      zh: `数据集中没有所选地区：${namesOf(info, members).zh}。`,
      en: `The dataset has none of the regions chosen: ${namesOf(info, members).en}.`,
    },
    { kind: 'absent', place: { field: 'regions' }, found: texts.join(', ') },
  );
}

/** What a reader must know about a choice of regions. @param kept codes of the regions that were compared. */
export function chosenNotes(info: DatasetInfo, { asked, missing }: ChosenRegions, kept: readonly string[]): Note[] {
  const whole: Text = {
    zh: asked
      .map((text) => text.split('=')[0])
      .map((text) => nameOf(info, 'region', text!).zh)
      .join('、'),
    en: asked
      .map((text) => text.split('=')[0])
      .map((text) => groupName(info, text!))
      .join(', '),
  };
  const members = namesOf(info, kept);
  const notes: Note[] = [
    {
      code: 'regions-chosen',
      level: 'information',
      text: {
        zh: `只看所选的 ${kept.length} 个地区（${whole.zh}）：${members.zh}。合计、区位商和名次都以它们为范围。`,
        en: `Only the ${kept.length} regions chosen (${whole.en}): ${members.en}. Totals, quotients and ranks are among them.`,
      },
    },
  ];
  if (missing.length === 0) return notes;
  const absent = namesOf(info, missing);
  notes.push({
    code: 'chosen-regions-missing',
    level: 'caution',
    text: {
      zh: `数据集中没有其中 ${missing.length} 个成员：${absent.zh}。`,
      en: `The dataset lacks ${missing.length} of the members: ${absent.en}.`,
    },
  });
  return notes;
}

function groupName(info: DatasetInfo, text: string): string {
  return findGroup(text)?.name.en ?? nameOf(info, 'region', text).en;
}

function namesOf(info: DatasetInfo, codes: readonly string[]): Text {
  const names = codes.slice(0, 12).map((code) => nameOf(info, 'region', code));
  const rest = codes.length > 12;
  return {
    zh: names.map(({ zh }) => zh).join('、') + (rest ? ' 等' : ''),
    en: names.map(({ en }) => en).join(', ') + (rest ? ' …' : ''),
  };
}
