import { expect, it } from 'vitest';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store } from '../types.ts';

const verdict = {
  id: 'f1',
  rule: 'rewards',
  regulation: '10(2)',
  measures: '19(3)',
  clause: '对迁入本市的企业给予奖励。',
  verdict: 'agreed',
  note: '',
  draft: '若干措施',
  answers: {},
} as const;

overDialects('verdicts on findings', ({ place }) => {
  async function withStore(work: (store: Store) => Promise<void>) {
    const store = await openStore(await place());
    try {
      await work(store);
    } finally {
      await store.close();
    }
  }

  it('keeps one verdict per finding, counts them per rule, and gives back what it removes', () =>
    withStore(async ({ reviewVerdicts }) => {
      await reviewVerdicts.save(verdict);
      await reviewVerdicts.save({ ...verdict, verdict: 'exception', answers: { case: '12(3)' } });
      await reviewVerdicts.save({ ...verdict, id: 'f2', rule: 'tax' });
      expect((await reviewVerdicts.find(['f1', 'f9'])).map(({ answers }) => answers)).toEqual([{ case: '12(3)' }]);
      expect(await reviewVerdicts.tally()).toEqual([
        { rule: 'rewards', verdict: 'exception', count: 1 },
        { rule: 'tax', verdict: 'agreed', count: 1 },
      ]);
      expect((await reviewVerdicts.list()).map(({ id }) => id)).toEqual(['f2', 'f1']);
      expect((await reviewVerdicts.remove('f2'))?.rule).toBe('tax');
      expect(await reviewVerdicts.remove('f2')).toBeNull();
    }));

  it('shows a workspace its own verdicts alone', () =>
    withStore(async (store) => {
      await store.in('one').reviewVerdicts.save(verdict);
      expect(await store.in('two').reviewVerdicts.list()).toEqual([]);
      expect(await store.in('one').reviewVerdicts.list()).toHaveLength(1);
    }));
});
