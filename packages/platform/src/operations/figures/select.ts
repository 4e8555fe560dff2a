import type { DatasetInfo, Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { resolve } from '@yanzhen/evidence/names';
import { findScheme } from '@yanzhen/evidence/schemes';

type Kind = 'region' | 'industry';

const WORDS = { region: { zh: '地区', en: 'region' }, industry: { zh: '行业', en: 'industry' } };

/**
 * Position of a region or industry among a matrix's labels, by code or by name as people write it.
 * @param labels the codes of the matrix's rows or columns.
 * @throws UserError with the nearest names when nothing fits.
 */
export function select(info: DatasetInfo, kind: Kind, labels: readonly string[], text: string): number {
  return labels.indexOf(codeOf(info, kind, labels, text));
}

/**
 * The code of a region or industry written as people write it.
 * @param options.outside also a unit of the scheme that is not among the labels.
 * @param options.field the input field that named it, for what an error says; the kind by default.
 * @throws UserError with the nearest names when nothing fits.
 */
export function codeOf(
  info: DatasetInfo,
  kind: Kind,
  labels: readonly string[],
  text: string,
  options: { readonly outside?: boolean; readonly field?: string } = {},
): string {
  if (labels.includes(text)) return text;
  const code = codeByName(info, kind, text);
  if (code !== undefined && (options.outside === true || labels.includes(code))) return code;
  throw unknownUnit(kind, text, unitsOf(info, kind), labels, options.field);
}

function unitsOf(info: DatasetInfo, kind: Kind): readonly Unit[] {
  return kind === 'region' ? info.regions : info.industries;
}

function codeByName(info: DatasetInfo, kind: Kind, text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  const own = unitsOf(info, kind).find(({ name }) => name.zh === text.trim() || name.en.toLowerCase() === wanted);
  if (own !== undefined) return own.code;
  const scheme = schemeOf(info, kind);
  if (findScheme(scheme) === undefined) return undefined;
  const resolution = resolve(text, { scheme });
  return resolution.status === 'resolved' ? resolution.code : undefined;
}

function schemeOf(info: DatasetInfo, kind: Kind): string {
  return kind === 'region' ? info.regionScheme : info.industryScheme;
}

const GROUPS_TOO = {
  zh: '也可以是地区组，用 yanzhen groups list 查看；对文件请写作 名称=成员+成员。',
  en: 'It may also be a group of regions (yanzhen groups list), for a file written out as name=member+member.',
};

function unknownUnit(
  kind: Kind,
  text: string,
  units: readonly Unit[],
  labels: readonly string[],
  field: string = kind,
): UserError {
  const known = units.filter(({ code }) => labels.includes(code));
  const near = known.length > 0 ? known : labels.map((code) => ({ code, name: { zh: code, en: code } }));
  const list = (language: 'zh' | 'en') =>
    near
      .slice(0, 8)
      .map(({ code, name }) => `${code} ${name[language]}`)
      .join(language === 'zh' ? '、' : ', ') + (near.length > 8 ? ' …' : '');
  return new UserError(
    `unknown-${kind}`,
    {
      zh: `所用数据中没有${WORDS[kind].zh}“${text}”。`,
      en: `The figures used have no ${WORDS[kind].en} “${text}”.`,
    },
    {
      kind: 'absent',
      place: { field },
      found: text,
      expected: { zh: list('zh'), en: list('en') },
      ...(field === 'regions' ? { advice: GROUPS_TOO } : {}),
    },
  );
}

/** Name of a unit in both languages, its code where it has none. */
export function nameOf(info: DatasetInfo, kind: Kind, code: string): { zh: string; en: string } {
  const own = unitsOf(info, kind).find((unit) => unit.code === code);
  if (own !== undefined) return own.name;
  return findScheme(schemeOf(info, kind))?.byCode.get(code)?.name ?? { zh: code, en: code };
}
