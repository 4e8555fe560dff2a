import { z } from 'zod';
import type { Topic } from '../../store/documents/index.ts';
import { table } from '../table.ts';

export const topicId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .meta({ zh: '专题编号：小写字母、数字、连字符', en: 'Topic id: lower-case letters, digits, hyphens' });

export const topicTable = table({
  topic: { type: 'text', describe: { zh: '专题编号', en: 'Topic id' } },
  name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
  query: { type: 'text', describe: { zh: '检索式', en: 'Query' } },
  created_at: { type: 'text', describe: { zh: '建立时间（UTC）', en: 'Made at (UTC)' } },
  seen_at: { type: 'text', describe: { zh: '上次查看（UTC）', en: 'Last looked at (UTC)' } },
});

/** The columns of {@link topicTable}. */
export function topicColumns(rows: readonly Topic[]) {
  return {
    topic: rows.map(({ id }) => id),
    name: rows.map(({ name }) => name),
    query: rows.map(({ query }) => query),
    created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
    seen_at: rows.map(({ seenAt }) => seenAt?.toISOString() ?? ''),
  };
}
