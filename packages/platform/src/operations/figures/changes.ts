import { UserError } from '@yanzhen/evidence/errors';
import type { CellChange, Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import type { Figures } from './figures.ts';
import { select } from './select.ts';

/** The cells a what-if sets to other amounts. */
export const changeField = {
  change: z.array(z.string()).min(1).meta({
    zh: '改变，写作 地区:行业=数值，例如 420000:17=5000',
    en: 'Changes, each written region:industry=amount, for example 420000:17=5000',
  }),
};

/** What every result of a what-if says about itself. */
export const ASSUMED: Note = {
  code: 'what-if',
  level: 'caution',
  text: { zh: '部分数值为假设，不是统计数据。', en: 'Some amounts are assumed, not observed.' },
};

/**
 * Reads changes as people write them, with codes or names.
 * @throws UserError when one cannot be read or names nothing in the matrix.
 */
export function changesOf(texts: readonly string[], figures: Figures, matrix: Matrix): CellChange[] {
  return texts.map((text) => changeOf(text, figures, matrix));
}

function changeOf(text: string, { dataset }: Figures, matrix: Matrix): CellChange {
  const [, region, industry, amount] = /^(.+?)[:：](.+)[=＝]\s*([^=＝]+)$/.exec(text) ?? [];
  const value = amount === undefined || amount.trim() === '' ? Number.NaN : Number(amount);
  if (region === undefined || industry === undefined || !(value >= 0 && Number.isFinite(value))) {
    throw new UserError(
      'unreadable-change',
      { zh: `读不懂这个改变：“${text}”。`, en: `This change cannot be read: “${text}”.` },
      {
        place: { field: 'change' },
        found: text,
        expected: { zh: '地区:行业=不小于零的数值', en: 'region:industry=amount, not below zero' },
      },
    );
  }
  return {
    row: select(dataset.info, 'region', matrix.rows, region.trim()),
    column: select(dataset.info, 'industry', matrix.columns, industry.trim()),
    value,
  };
}
