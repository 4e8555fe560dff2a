import { resolveIndustry, resolveRegion } from '@yanzhen/evidence/names';
import type { DocumentKind } from '../text/index.ts';
import { foldText } from './fold.ts';

/** What a document must be for its passages to be found. */
export interface QueryFilters {
  /** Code of GB/T 2260; regions below it count too. */
  readonly region?: string;
  /** First and last year, both included. */
  readonly years?: readonly [from: number, to: number];
  readonly kind?: DocumentKind;
  /** A part of the issuer's name, folded. */
  readonly issuer?: string;
  /** Code of GB/T 4754; what is asked for is a passage that names the industry. */
  readonly industry?: string;
}

const fields: Readonly<Record<string, keyof QueryFilters>> = {
  region: 'region',
  地区: 'region',
  年份: 'years',
  年: 'years',
  year: 'years',
  kind: 'kind',
  类型: 'kind',
  issuer: 'issuer',
  发布机构: 'issuer',
  机构: 'issuer',
  industry: 'industry',
  行业: 'industry',
  产业: 'industry',
};

const kinds: Readonly<Record<DocumentKind, readonly string[]>> = {
  report: ['报告', '工作报告'],
  plan: ['规划', '方案', '计划'],
  opinion: ['意见'],
  notice: ['通知', '公告', '通告'],
  regulation: ['条例', '法规', '法律'],
  measures: ['办法', '细则', '规定'],
  agreement: ['协议', '合同'],
  news: ['新闻', '报道'],
  research: ['研究', '论文'],
  other: ['其他'],
};

/** The filter that `field:value` means; undefined where the field is none, or the value says nothing it could be. */
export function readFilter(field: string, value: string): QueryFilters | undefined {
  const name = fields[field.toLowerCase()];
  if (name === undefined || value === '') return undefined;
  if (name === 'issuer') return { issuer: foldText(value) };
  if (name === 'years') return yearsFilter(value);
  if (name === 'kind') return kindFilter(foldText(value));
  const found = name === 'region' ? resolveRegion(value) : resolveIndustry(value);
  return found.status === 'resolved' ? { [name]: found.code } : undefined;
}

function yearsFilter(value: string): QueryFilters | undefined {
  const [, from, to] = /^(\d{4})年?(?:(?:\.\.|[-–—~～至])(\d{4})年?)?$/.exec(value) ?? [];
  if (from === undefined) return undefined;
  const ends = [Number(from), Number(to ?? from)].sort((a, b) => a - b);
  return { years: [ends[0]!, ends[1]!] };
}

function kindFilter(value: string): QueryFilters | undefined {
  const found = Object.entries(kinds).find(([kind, names]) => kind === value || names.includes(value));
  return found && { kind: found[0] as DocumentKind };
}
