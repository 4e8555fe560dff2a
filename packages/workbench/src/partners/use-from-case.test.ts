import { expect, it } from 'vitest';
import { addressOf } from './use-from-case.ts';

it('a case’s proposal is shown as it was asked for', () => {
  const proposal = { form: 'co-built-park', sender: '360000', receiver: '420000', industry: '09 10 14', rank: 1 };
  const parameters = {
    ...{ dataset: 'china-provinces-2007@1', measure: 'gross_output', year: 2007, labour: 'compensation', share: 0.1 },
    ...{ receivers: ['420000'], weights: ['co-built-park.nearness=0.5'], table: 'made@1', budgets: [] },
  };
  expect(addressOf(JSON.stringify({ proposal, parameters }))).toEqual({
    ...{ form: 'co-built-park', proposal: 'co-built-park:360000:420000:09+10+14' },
    ...{ senders: 'all', receivers: '420000', industries: 'all', weights: 'co-built-park.nearness=0.5' },
    ...{ dataset: 'china-provinces-2007@1', measure: 'gross_output', year: '2007', labour: 'compensation' },
    ...{ share: undefined, table: 'made@1', budgets: undefined },
  });
});
