import { UserError, type UserErrorOptions } from '@yanzhen/evidence/errors';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { demandCategories } from '@yanzhen/science/chains/shock';
import type { Note } from '../evidence.ts';

/** Looks whether a change in demand has final use to change: known categories, of users that have them. */
export function checkDemand(
  table: InputOutputTable,
  users: readonly string[] | undefined,
  categories: readonly string[] | undefined,
): void {
  const have = demandCategories(table);
  const unknown = categories?.find((category) => !have.includes(category));
  if (unknown !== undefined) {
    throw wrongEvent(
      'unknown-category',
      { zh: `这张表没有最终使用类别“${unknown}”。`, en: `The table has no category of final use “${unknown}”.` },
      {
        ...{ kind: 'absent', found: unknown, expected: { zh: have.join('、'), en: have.join(', ') } },
        advice: {
          zh: '从表中的类别里选，或不写 categories，让全部最终使用一起变。',
          en: 'Choose from those of the table, or leave categories out to change all final use.',
        },
      },
    );
  }
  if (users === undefined) return;
  const theirs = table.finalUses.filter(({ region }) => users.includes(region)).map(({ category }) => category);
  if (theirs.some((category) => categories?.includes(category) ?? true)) return;
  throw wrongEvent(
    'no-such-demand',
    { zh: '这些地区没有这类最终使用。', en: 'These regions have no such final use.' },
    {
      found: [users.join(', '), ...(categories ?? [])].join(' · '),
      expected: { zh: [...new Set(theirs)].join('、'), en: [...new Set(theirs)].join(', ') },
      advice: {
        zh: '出口和误差不属于任何地区：写 exports 时不要写 users。',
        en: 'Exports and the error are no region’s: leave users out with them.',
      },
    },
  );
}

/** Looks whether the shares of the sectors that rebuild sum to 1. */
export function checkRebuilding(shares: readonly number[]): void {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  throw wrongEvent(
    'rebuilding-shares',
    { zh: '重建部门的份额之和不是 1。', en: 'The shares of the rebuilding sectors do not sum to 1.' },
    {
      ...{ found: String(Number(sum.toPrecision(12))), expected: { zh: '1', en: '1' } },
      advice: {
        zh: '把每个部门的份额都除以这个和，或改写其中一个。',
        en: 'Divide each share by this sum, or change one of them.',
      },
    },
  );
}

function wrongEvent(code: string, text: Note['text'], options: UserErrorOptions): UserError {
  return new UserError(code, text, { place: { field: 'events' }, ...options });
}
