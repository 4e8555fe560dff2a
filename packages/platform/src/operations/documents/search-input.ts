import type { SearchQuery } from '@yanzhen/documents/search';
import { z } from 'zod';
import { filterFields, filtersOf } from './document-fields.ts';

/** What both searches take. */
export const searchFields = {
  query: z.string().min(1).max(400).meta({
    zh: '要找的词；"词组" 精确匹配，-词 排除，可写 region:湖北 year:2025 kind:plan issuer:发改委 industry:汽车制造业；拼音和首字母也可以',
    en: 'Words; "phrase" exactly, -word excluded, region:Hubei year:2025 kind:plan issuer:NDRC industry:36; pinyin and initials will do',
  }),
  ...filterFields,
  industry: z
    .string()
    .min(1)
    .optional()
    .meta({ zh: '段落提到的行业（GB/T 4754 代码）', en: 'Industry the passage names, by code of GB/T 4754' }),
  order: z
    .enum(['relevance', 'date'])
    .default('relevance')
    .meta({ zh: '按相关度或日期排序', en: 'By relevance or by date' }),
};

const searchInput = z.object(searchFields);

/** The query with the filters of the fields beside those written in it. The dictionaries are loaded at the first one. */
export async function queryOf(input: z.output<typeof searchInput>): Promise<SearchQuery> {
  const { parseQuery } = await import('@yanzhen/documents/search');
  const query = parseQuery(input.query);
  const { industry } = input;
  return { ...query, filters: { ...query.filters, ...filtersOf(input), ...(industry !== undefined && { industry }) } };
}
