import { z } from 'zod';
import type { AuditEntry, AuditRepository } from '../../store/accounts/types.ts';
import { table } from '../table.ts';

const most = 1000;

export const auditInput = z.object({
  before: z.int().min(1).optional().meta({ zh: '只要编号小于它的', en: 'Only entries with a smaller number' }),
  most: z.int().min(1).max(most).default(100).meta({ zh: '至多几条', en: 'At most so many' }),
  action: z.string().optional().meta({ zh: '只要这项操作', en: 'Only of this operation' }),
  account: z.string().optional().meta({ zh: '只要这个账号', en: 'Only of this account' }),
});

export const auditTable = table({
  number: { type: 'integer', describe: { zh: '编号，逐一递增', en: 'Number, one after the other' } },
  at: { type: 'text', describe: { zh: '时间（UTC）', en: 'Time (UTC)' } },
  caller: { type: 'text', describe: { zh: '谁', en: 'Who' } },
  address: { type: 'text', describe: { zh: '从哪里', en: 'From where' } },
  action: { type: 'text', describe: { zh: '做什么', en: 'What' } },
  outcome: {
    type: 'text',
    describe: {
      zh: '结果：begun 开始做，done 做完，failed 没做成，refused 无权',
      en: 'What came of it: begun, done, failed, or refused for want of a right',
    },
  },
  detail: { type: 'text', describe: { zh: '参数或原因', en: 'Parameters, or the reason' } },
  account: { type: 'text', describe: { zh: '账号编号', en: 'Id of the account' } },
  hash: { type: 'text', describe: { zh: '本条及此前全部的散列', en: 'Hash over this entry and all before it' } },
});

export function auditColumns(entries: readonly AuditEntry[]) {
  return {
    number: entries.map(({ number }) => number),
    at: entries.map(({ at }) => at),
    caller: entries.map(({ caller }) => caller),
    address: entries.map(({ address }) => address ?? ''),
    action: entries.map(({ action }) => action),
    outcome: entries.map(({ outcome }) => outcome as string),
    detail: entries.map(({ detail }) => detail),
    account: entries.map(({ account }) => account ?? ''),
    hash: entries.map(({ hash }) => hash),
  };
}

export const verifyInput = z.object({
  number: z.int().min(1).optional().meta({ zh: '以前记下的编号', en: 'A number noted earlier' }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ zh: '以前记下的该编号的散列', en: 'The hash noted with it' }),
});

export const verdictShape = z.object({
  entries: z.int(),
  head: z.string(),
  holds: z.boolean(),
  broken: z.object({ number: z.int(), why: z.enum(['missing', 'changed', 'unchained', 'not-as-noted']) }).nullable(),
});

/** Whether a log is whole and unchanged, and still what it was when a hash was noted. */
export async function verdictOn(
  log: AuditRepository,
  { number, hash }: z.output<typeof verifyInput>,
): Promise<z.output<typeof verdictShape>> {
  const { entries, head, broken } = await log.verify();
  if (broken !== null) return { entries, head, holds: false, broken };
  if (number === undefined || hash === undefined) return { entries, head, holds: true, broken: null };
  const noted = (await log.list({ before: number + 1, limit: 1 })).find((entry) => entry.number === number);
  if (noted?.hash === hash) return { entries, head, holds: true, broken: null };
  return { entries, head, holds: false, broken: { number, why: 'not-as-noted' } };
}
