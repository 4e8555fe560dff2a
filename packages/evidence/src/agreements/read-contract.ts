import { type Base, type Contract, compileContract, type Term } from '@yanzhen/science/agreements';
import { UserError } from '../errors/index.ts';
import type { ContractFile, ScheduleFile, StreamFile, TermFile } from './contract-file.ts';

/**
 * Checks an agreement and spells out its schedules.
 * @throws UserError naming the field, what was found and what was expected
 */
export function readContract(file: ContractFile): Contract {
  const { years } = file;
  checkNames(file);
  const whole = { from: 1, to: years };
  const schedule = (given: ScheduleFile | undefined, field: string) => readSchedule(given ?? 0, years, field);
  const contract: Contract = {
    years,
    parties: file.parties.map(({ id, role, discount, outside, essential }) => ({
      ...{ id, role, discount, outside },
      ...(essential !== undefined && { essential }),
    })),
    outlays: file.outlays.map(({ party, year, amount }, k) => {
      if (year > years) throw beyond(`outlays.${k}.year`, year, years);
      return { party, year, amount };
    }),
    streams: file.streams.map((stream, k) => ({
      ...{ id: stream.id, kind: stream.kind, at: stream.at, retained: retainedOf(stream, k) },
      ...(stream.upper && { upper: stream.upper }),
      ...(stream.before && { before: stream.before }),
      amounts: schedule(stream.amounts, `streams.${k}.amounts`),
      stock: schedule(stream.stock, `streams.${k}.stock`),
      policies: schedule(stream.policies, `streams.${k}.policies`),
    })),
    terms: file.terms.map((term, k) => readTerm(term, whole, (given) => schedule(given, `terms.${k}.amounts`))),
    output: schedule(file.operation?.output, 'operation.output'),
  };
  checkShares(file);
  try {
    compileContract(contract);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw unknownName(cause, file);
  }
  return contract;
}

function readTerm(
  term: TermFile,
  whole: { from: number; to: number },
  schedule: (given: ScheduleFile) => Float64Array,
): Term {
  switch (term.kind) {
    case 'split':
    case 'equity': {
      const { cap, floor, base, ...rest } = term;
      const limits = { ...(cap?.yearly && { yearly: cap.yearly }), ...(cap?.total && { total: cap.total }) };
      return { ...rest, base: baseOf(base), ...(cap && { cap: limits }), ...(floor && { floor }) };
    }
    case 'repay':
      return { ...term, base: baseOf(term.base), interest: term.interest ?? 0, part: term.part ?? 1 };
    case 'fixed':
      return { id: term.id, kind: 'fixed', from: term.from, to: term.to, amounts: schedule(term.amounts) };
    case 'percent': {
      const { of, period, ...rest } = term;
      return { ...rest, ...(of !== undefined && { of }), period: period ?? whole };
    }
    case 'pool':
      return { ...term, base: baseOf(term.base), period: term.period ?? whole };
    case 'risk':
      return { ...term, base: baseOf(term.base), period: term.period ?? whole };
    case 'renegotiate':
      return term;
  }
}

function baseOf({
  of,
  streams,
  least,
}: {
  of: Base['of'];
  streams?: readonly string[] | undefined;
  least?: number | undefined;
}): Base {
  return { of, ...(streams && { streams }), ...(least !== undefined && { least }) };
}

/** Spells a schedule out, one amount per contract year. */
export function readSchedule(given: ScheduleFile, years: number, field: string): Float64Array {
  if (typeof given === 'number') return new Float64Array(years).fill(given);
  if ('from' in given) {
    const { from, amount, growth = 0, to = years } = given;
    return Float64Array.from({ length: years }, (_, year) =>
      year + 1 < from || year + 1 > to ? 0 : amount * (1 + growth) ** (year + 1 - from),
    );
  }
  if (given.length === years) return Float64Array.from(given);
  throw new UserError(
    'schedule-length',
    { zh: '逐年金额的个数与合作年数不一致。', en: 'The yearly amounts are not as many as the years of the agreement.' },
    {
      ...{ place: { field: `contract.${field}` }, found: String(given.length) },
      expected: { zh: `${years} 个数`, en: `${years} numbers` },
      advice: {
        zh: '每年写一个数；没有就写 0，不会替您补。也可以写 {"from":3,"amount":100,"growth":0.05}。',
        en: 'Give a number a year, 0 where there is nothing; none is filled in. {"from":3,"amount":100,"growth":0.05} will do too.',
      },
    },
  );
}

function retainedOf({ retained, upper }: StreamFile, k: number): number {
  if (retained + (upper?.share ?? 0) <= 1 + 1e-12) return retained;
  throw tooMuch(`streams.${k}.retained`, retained + (upper?.share ?? 0));
}

function checkShares({ terms, years }: ContractFile): void {
  for (const [k, term] of terms.entries()) {
    if (term.kind === 'renegotiate') checkSum(term.shares, `terms.${k}.shares`);
    if (term.kind !== 'split' && term.kind !== 'equity') continue;
    for (const [p, { from, to, shares }] of term.periods.entries()) {
      checkSum(shares, `terms.${k}.periods.${p}.shares`);
      if (from > to || to > years) throw beyond(`terms.${k}.periods.${p}.to`, to, years);
    }
  }
}

function checkSum(shares: Readonly<Record<string, number>>, field: string): void {
  const sum = Object.values(shares).reduce((all, share) => all + share, 0);
  if (sum > 1 + 1e-9) throw tooMuch(field, sum);
}

function tooMuch(field: string, sum: number): UserError {
  return new UserError(
    'shares-exceed-whole',
    { zh: '分成比例之和超过 1。', en: 'Shares add up to more than 1.' },
    {
      ...{ place: { field: `contract.${field}` }, found: String(Number(sum.toPrecision(6))) },
      expected: { zh: '合计不超过 1', en: 'at most 1 together' },
    },
  );
}

function beyond(field: string, year: number, years: number): UserError {
  return new UserError(
    'year-outside-contract',
    { zh: '年份不在合作期内。', en: 'A year lies outside the agreement.' },
    {
      ...{ place: { field: `contract.${field}` }, found: String(year) },
      expected: { zh: `合作年份 1 到 ${years}`, en: `contract years 1 to ${years}` },
    },
  );
}

function checkNames({ parties, streams, terms }: ContractFile): void {
  for (const [field, list] of Object.entries({ parties, streams, terms })) {
    const ids = list.map(({ id }) => id);
    const twice = ids.find((id, k) => ids.indexOf(id) !== k);
    if (twice === undefined) continue;
    throw new UserError(
      'repeated-id',
      { zh: '同一编号出现两次。', en: 'An id is given twice.' },
      { place: { field: `contract.${field}` }, found: twice },
    );
  }
}

function unknownName(cause: RangeError, { parties, streams, terms }: ContractFile): UserError {
  const known = [...parties, ...streams, ...terms].map(({ id }) => id);
  return new UserError(
    'unknown-id',
    {
      zh: '合同中引用了没有定义的参与方、税种或条款。',
      en: 'The agreement refers to a party, stream or term that it does not define.',
    },
    {
      ...{ place: { field: 'contract' }, found: cause.message.match(/“(.*)”/)?.[1] ?? cause.message, cause },
      expected: { zh: known.join('、'), en: known.join(', ') },
    },
  );
}
