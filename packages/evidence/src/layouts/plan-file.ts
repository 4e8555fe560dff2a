import { UserError } from '../errors/index.ts';

/** One line of a plan: who serves whom with how much, or what is built (`kind`), with period and scenario where there are any. */
export interface PlanLine {
  readonly facility: string;
  readonly customer: string;
  readonly amount: number;
  readonly kind: string;
  readonly period: string;
  readonly scenario: string;
  readonly row: number;
}

const required = ['facility', 'customer', 'amount'] as const;

/** Reads a plan: CSV with a header; `kind`, `period` and `scenario` may be left out. @throws UserError */
export function readPlan(text: string, file: string): PlanLine[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = cells(header ?? '').map((name) => name.trim());
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new UserError(
      'plan-column',
      { zh: `方案文件缺少“${missing}”列。`, en: `The plan has no column “${missing}”.` },
      {
        place: { file, row: 1 },
        found: names.join(','),
        expected: { zh: 'facility,customer,amount', en: 'facility,customer,amount' },
      },
    );
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = index + 2;
    const fields = cells(line);
    const of = (name: string) => fields[names.indexOf(name)]?.trim() ?? '';
    const amount = Number(of('amount'));
    if (of('amount') === '' || !Number.isFinite(amount) || amount < 0) {
      throw new UserError(
        'plan-amount',
        { zh: '方案中的数量不能使用。', en: 'An amount in the plan cannot be used.' },
        {
          place: { file, row, column: 'amount' },
          found: of('amount'),
          expected: { zh: '不小于 0 的数字', en: 'a number from 0' },
        },
      );
    }
    const rest = { kind: of('kind') || 'flow', period: of('period'), scenario: of('scenario') };
    return [{ facility: of('facility'), customer: of('customer'), amount, ...rest, row }];
  });
}

/** Cells of one line; a cell in quotes may hold commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
