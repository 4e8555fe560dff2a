import { expect, it } from 'vitest';
import { inputsOf, lossesOf, measuresOf } from './figures.ts';

const row = (
  figure: string,
  sector: string,
  partner: string,
  value: number | null,
  least = value,
  largest = value,
) => ({
  ...{ figure, region: 'r', sector, partner, value, least, largest },
  models: value === null ? 0 : 3,
});

it('puts the figures of an input together, and says under which models its source is single', () => {
  const rows = [
    row('outside_main_share', 'a', 'x', 0.5, 0.4, 0.6),
    row('single_source', 'a', 'x', 1, 0, 1),
    row('exposed_output', 'a', 'x', 10),
    row('outside_main_share', 'b', 'y', 0.9),
    row('single_source', 'b', 'y', 1),
    row('exposed_output', 'b', 'y', 90),
    row('bought', 'c', '', 4),
    { ...row('single_source', 'a', 'x', 1), region: 'other' },
    row('dependence', '', 'x', 0.2),
  ];
  const found = inputsOf(rows, 'r').map(({ sector, source, single }) => [sector, source, single]);
  expect(found).toEqual([
    ['b', 'y', 'all'],
    ['a', 'x', 'some'],
    ['c', '', 'no'],
  ]);
  expect(inputsOf(rows, 'r')[2]!.sourceShare.models).toBe(0);
});

it('orders losses by what is lost, and keeps what never fell apart from what fell', () => {
  const rows = [
    row('loss_without', '', 'x', 1),
    row('days_survived', '', 'x', null),
    row('loss_without', '', 'y', 5, 4, 6),
    row('loss_share', '', 'y', 0.05),
    row('days_survived', '', 'y', 8),
  ];
  const [first, second] = lossesOf(rows);
  expect([first!.supplier, first!.survived.value, first!.share.value]).toEqual(['y', 8, 0.05]);
  expect([second!.supplier, second!.survived.models]).toEqual(['x', 0]);
});

it('orders measures by what they avoid per yuan, those that move nothing last', () => {
  const rows = [
    row('avoided_home', 'a', 'r', null),
    row('avoided_stock', 'a', 'x', 3),
    row('cost_stock', 'a', 'x', 2),
    row('avoided_second-source', 'b', 'z', 7),
    row('loss_if_stopped', 'a', 'x', 12),
  ];
  const found = measuresOf(rows);
  expect(found.map(({ kind, sector }) => `${kind} ${sector}`)).toEqual(['second-source b', 'stock a', 'home a']);
  expect([found[1]!.cost.value, found[1]!.lost.value, found[1]!.supplier]).toEqual([2, 12, 'x']);
});
