import { convertTo, type ParsedUnit, parseUnit } from '../../units/index.ts';
import { writtenNumber } from '../written-number.ts';
import { type PlanColumn, planColumns } from './columns.ts';

/** What a heading says its figures are in. */
export interface HeadingUnit {
  readonly heading: string;
  readonly column: PlanColumn;
  readonly unit: ParsedUnit;
}

const money: readonly PlanColumn[] = ['budget', 'spent'];
const ofIndicator: readonly PlanColumn[] = ['target', 'observation'];

/** The unit in brackets behind a heading, where its column holds figures that have one. */
export function unitOfHeading(heading: string, column: PlanColumn | undefined): HeadingUnit | undefined {
  const inside = /[（(]\s*(?:单位\s*[:：]\s*)?([^（）()]+?)\s*[）)]\s*$/u.exec(heading)?.[1];
  const unit = inside === undefined ? undefined : parseUnit(inside);
  if (unit === undefined || column === undefined) return undefined;
  const isShare = planColumns[column].type === 'share' && unit.dimension === 'percent';
  return isShare || money.includes(column) || ofIndicator.includes(column) ? { heading, column, unit } : undefined;
}

/**
 * A row's cells in the units its headings say: 60 under 进度（%） is 60 %, 12 000 under 投资（万元） is 1.2 in a plan that counts in 亿元, and
 * 目标值（亿元） gives the indicator its unit where no column does. What does not convert keeps its unit behind it, and is then refused as
 * no number rather than taken for another amount.
 * @param moneyUnit unit of the plan's budgets
 */
export function inHeadingUnits(
  cells: ReadonlyMap<PlanColumn, string>,
  units: readonly HeadingUnit[],
  moneyUnit: string,
): Map<PlanColumn, string> {
  const named = new Map(cells);
  const first = units.find(({ column }) => ofIndicator.includes(column) && named.has(column));
  if (first !== undefined && !named.has('unit')) named.set('unit', first.unit.text);
  for (const { column, unit } of units) {
    const cell = named.get(column);
    if (cell === undefined) continue;
    if (planColumns[column].type === 'share') {
      if (!Number.isNaN(writtenNumber(cell))) named.set(column, `${cell}%`);
    } else {
      named.set(column, inUnit(cell, unit, money.includes(column) ? moneyUnit : named.get('unit')!));
    }
  }
  return named;
}

function inUnit(cell: string, from: ParsedUnit, wanted: string): string {
  const value = writtenNumber(cell);
  if (from.text === wanted || Number.isNaN(value)) return cell;
  const to = parseUnit(wanted);
  if (to === undefined || to.dimension !== from.dimension) return `${cell} ${from.text}`;
  return String(Number(convertTo(value, from, to).toPrecision(15)));
}
