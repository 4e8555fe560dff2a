import { basename } from 'node:path';
import type { Name } from '../../dataset/index.ts';
import { type UserError, wrongCell } from '../../errors/index.ts';
import { readRows } from '../../readers/read-rows.ts';
import { writtenNumber } from '../written-number.ts';
import type { GradientCriterion } from './gates.ts';
import { gradientRungs, rungPlace } from './rungs.ts';
import type { GradientFirm } from './standing.ts';

const rungNames = {
  zh: gradientRungs.map(({ name }) => name.zh).join('、'),
  en: gradientRungs.map(({ id }) => id).join(', '),
};

/** Gates as a file: rung, column, comparator, value; unit and source if there are any. @throws UserError naming row and column */
export async function readGates(
  path: string,
  name = basename(path),
  signal?: AbortSignal,
): Promise<GradientCriterion[]> {
  const gates: GradientCriterion[] = [];
  const columns = {
    rung: ['梯度', '层级'],
    column: ['指标', '列', '条件'],
    comparator: ['比较'],
    value: ['数值', '标准'],
    unit: ['单位'],
    source: ['来源', '依据'],
  };
  await readRows(
    path,
    columns,
    ['unit', 'source'],
    ([rung = '', column = '', comparator = '', value = '', unit = '', source = ''], row) => {
      const place = rungPlace(rung);
      if (place < 1) throw fault(name, row, 'rung', rung, rungNames);
      if (column === '')
        throw fault(name, row, 'column', column, { zh: '企业名单中的列名', en: 'a heading of the list of firms' });
      const bound = figureOf(value);
      if (bound === undefined) throw fault(name, row, 'value', value, { zh: '数字', en: 'a number' });
      const least = /^(at_least|>=|≥|不低于)$/u.test(comparator);
      if (!least && !/^(at_most|<=|≤|不高于|不超过)$/u.test(comparator))
        throw fault(name, row, 'comparator', comparator, { zh: '≥ 或 ≤', en: 'at_least or at_most' });
      gates.push({
        ...{
          rung: gradientRungs[place]!.id,
          column,
          comparator: least ? 'at_least' : 'at_most',
          value: bound,
          unit,
          source,
        },
      });
    },
    signal,
    name,
  );
  return gates;
}

/**
 * Firms with the columns the gates ask for; columns the list lacks are missing for every firm.
 * @throws UserError naming row and column
 */
export async function readFirms(
  path: string,
  gates: readonly GradientCriterion[],
  name = basename(path),
  signal?: AbortSignal,
): Promise<GradientFirm[]> {
  const asked = [...new Set(gates.map(({ column }) => column))];
  const columns = {
    firm: ['企业', '企业名称', '名称', 'name', 'enterprise'],
    rung: ['梯度', '层级', '现有称号', '类别', 'level'],
    consent: ['同意公开', '是否同意公开', '授权'],
    ...Object.fromEntries(asked.map((column) => [column, [column.toLowerCase()]])),
  };
  const firms: GradientFirm[] = [];
  await readRows(
    path,
    columns,
    ['consent', ...asked],
    ([firm = '', rung = '', consent = '', ...cells], row) => {
      if (firm === '') throw fault(name, row, 'firm', firm, { zh: '企业名称', en: 'the name of a firm' });
      const place = rung === '' ? 0 : rungPlace(rung);
      if (place < 0) throw fault(name, row, 'rung', rung, rungNames);
      const figures = new Map<string, number>();
      for (const [index, column] of asked.entries()) {
        const cell = cells[index] ?? '';
        if (cell === '') continue;
        const figure = figureOf(cell);
        if (figure === undefined)
          throw fault(name, row, column, cell, { zh: '数字，或留空', en: 'a number, or nothing' });
        figures.set(column, figure);
      }
      firms.push({ name: firm, row, rung: place, consent: /^(yes|y|true|1|是|同意)$/iu.test(consent), figures });
    },
    signal,
    name,
  );
  return firms;
}

/** A percentage is its number: 3 % is 3. */
function figureOf(text: string): number | undefined {
  const value = writtenNumber(text.normalize('NFKC').replace(/%$/u, ''));
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
}

function fault(file: string, row: number, column: string, found: string, expected: Name): UserError {
  return wrongCell('gradient-row', { file, row, column }, found, expected);
}
