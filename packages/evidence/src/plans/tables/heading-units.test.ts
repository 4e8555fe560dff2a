import { expect, it } from 'vitest';
import { columnOfHeading, type PlanColumn } from './columns.ts';
import { inHeadingUnits, unitOfHeading } from './heading-units.ts';

function row(headed: Readonly<Record<string, string>>, money = '亿元') {
  const columns = Object.entries(headed).map(([heading, cell]) => ({
    heading,
    cell,
    column: columnOfHeading(heading)!,
  }));
  const units = columns.flatMap(({ heading, column }) => unitOfHeading(heading, column) ?? []);
  const cells = new Map<PlanColumn, string>(columns.map(({ column, cell }) => [column, cell]));
  return Object.fromEntries(inHeadingUnits(cells, units, money));
}

it('turns money into the plan’s unit, percentages into shares, and leaves what says nothing', () => {
  expect(row({ '总投资（万元）': '12,000', '目前进度(%)': '60', 工作任务: 'a' })).toEqual({
    budget: '1.2',
    done: '60%',
    name: 'a',
  });
  expect(row({ '总投资（亿元）': '1,120.5', '进度（%）': '35%' })).toEqual({ budget: '1,120.5', done: '35%' });
  expect(row({ '投资（亿元）': '3' }, '万元')).toEqual({ budget: '30000' });
  expect(row({ 总投资: '3', 进度: '0.5', '开始（年）': '2025' })).toEqual({ budget: '3', done: '0.5', start: '2025' });
});

it('gives an indicator the unit of its heading, and converts what stands beside it in another', () => {
  expect(row({ '目标值（亿元）': '700', '现状值（万元）': '5,000,000' })).toEqual({
    ...{ target: '700', observation: '500', unit: '亿元' },
  });
  expect(row({ '目标值（亿元）': '0.7', 单位: '万亿元' })).toEqual({ target: '0.00007', unit: '万亿元' });
});

it('leaves the unit behind what does not convert, so that it is refused', () => {
  expect(row({ '投资（万美元）': '5' })).toEqual({ budget: '5 万美元' });
});
