import { type CasePart, madeFrom } from '@yanzhen/evidence/cases';
import { UserError } from '@yanzhen/evidence/errors';
import type { Text } from '../../operations/evidence.ts';
import { InvalidError, NotFoundError } from '../errors.ts';
import type { CaseChange, CaseEntry } from './types.ts';

/** What people call the parts of a case. */
export const partNames: Readonly<Record<CasePart, Text>> = {
  proposal: { zh: '提案', en: 'proposal' },
  layout: { zh: '布局问题', en: 'layout' },
  outcome: { zh: '布局结果', en: 'layout’s answer' },
  game: { zh: '联盟博弈', en: 'game' },
  split: { zh: '收益分配', en: 'split' },
  contract: { zh: '协议', en: 'contract' },
};

export const touches = ({ entries }: CaseChange, part: CasePart) =>
  entries.some((entry) => 'part' in entry && entry.part === part);

/** Someone else changed the same part since. */
export function partChanged(part: CasePart, { author, changedAt, version }: CaseChange, seen: number): UserError {
  const when = changedAt.toISOString().slice(0, 16).replace('T', ' ');
  const name = partNames[part];
  const resting = Object.values(madeFrom).some((from) => from.includes(part));
  return new UserError(
    'case-conflict',
    {
      zh: `${author} 在 ${when}（UTC）改过这份${name.zh}（第 ${version} 版），而您看到的是第 ${seen} 版。没有写入。`,
      en: `${author} changed the ${name.en} at ${when} UTC (version ${version}); you saw version ${seen}. Nothing was written.`,
    },
    {
      ...{ kind: 'conflict', place: { field: part }, found: String(seen) },
      expected: { zh: `第 ${version} 版或更新`, en: `version ${version} or later` },
      advice: {
        zh: `重新打开协作案，看过对方的改动后再改${resting ? '；依据旧内容做出的后续部分会标为“已过期”' : ''}。`,
        en: `Open the case again, look at their change and then make yours${resting ? '; what was made from the old one is marked stale' : ''}.`,
      },
    },
  );
}

/** A version that this case never had, or that is older than what is kept of its changes. */
export function versionUnknown(seen: number, oldest: number, newest: number): UserError {
  return new UserError(
    'case-version',
    {
      zh: `协作案没有第 ${seen} 版的记录。没有写入。`,
      en: `The case has no record of version ${seen}. Nothing was written.`,
    },
    {
      ...{ kind: 'conflict', place: { field: 'baseVersion' }, found: String(seen) },
      expected: { zh: `${oldest} 到 ${newest}`, en: `${oldest} to ${newest}` },
      advice: { zh: '重新打开协作案后再改。', en: 'Open the case again, then change it.' },
    },
  );
}

export const nothingToUndo = (version: number | undefined): InvalidError =>
  version === undefined
    ? new InvalidError({ zh: '没有可以撤销的改动。', en: 'There is no change left to undo.' })
    : new InvalidError({
        zh: `没有可撤销的第 ${version} 次改动：新建不能撤销，可以移除整个协作案。`,
        en: `There is no change ${version} that can be undone; the making of a case cannot be, the case can be removed.`,
      });

export const taken = (id: string): InvalidError =>
  new InvalidError({
    zh: `已有编号为 ${id} 的协作案。请换一个编号。`,
    en: `There is a case ${id} already. Choose another id.`,
  });

export const absent = (id: string): NotFoundError =>
  new NotFoundError({
    zh: `没有编号为 ${JSON.stringify(id.slice(0, 80))} 的协作案。用 yanzhen cases list 查看已有的。`,
    en: `There is no case ${JSON.stringify(id.slice(0, 80))}. List those there are with: yanzhen cases list.`,
  });

/** @throws InvalidError unless the id can stand in an address and on a command line */
export function checkId(id: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(id)) return;
  throw new InvalidError({
    zh: `协作案编号 ${JSON.stringify(id.slice(0, 80))} 不可用：应为 1—100 个字母、数字、汉字、点、下划线或连字符。`,
    en: `${JSON.stringify(id.slice(0, 80))} cannot name a case: expected 1 to 100 letters, digits, dots, underscores or hyphens.`,
  });
}

/** The entry that would lead back. @throws where there was nothing before: only the making of a case has no name before it */
export function inverse(entry: CaseEntry): CaseEntry {
  if ('part' in entry) return { part: entry.part, before: entry.after, after: entry.before };
  return { name: true, before: entry.after, after: entry.before ?? entry.after };
}
