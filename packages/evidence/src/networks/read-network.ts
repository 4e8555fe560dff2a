import { basename } from 'node:path';
import { type Network, networkOf } from '@yanzhen/science/chains/firms';
import type { Name } from '../dataset/index.ts';
import { type UserError, wrongCell } from '../errors/index.ts';
import { readRows } from '../readers/read-rows.ts';

const firmColumns = {
  firm: ['id', '企业', '企业编号'],
  region: ['地区', 'location'],
  industry: ['sector', '行业', '部门'],
  size: ['output', 'sales', '规模', '产值'],
} as const;
const linkColumns = {
  supplier: ['seller', 'from', '供应商', '卖方'],
  customer: ['buyer', 'to', '客户', '买方'],
  value: ['weight', 'amount', '金额'],
} as const;

/**
 * Reads a network from two files: firms (`firm, region, industry, size`; size may be left out) and links
 * (`supplier, customer, value`). Every fault names file, row and column. A file of firms whose name says `synthetic`
 * in a column of that name makes the network synthetic.
 */
export async function readNetwork(
  firmsPath: string,
  linksPath: string,
  options: {
    readonly unit?: string;
    readonly signal?: AbortSignal;
    /** The names the user knows the files by, where they were copied. */
    readonly firmsName?: string;
    readonly linksName?: string;
  } = {},
): Promise<Network> {
  const { firmsName = basename(firmsPath), linksName = basename(linksPath) } = options;
  const { numbers, list, synthetic } = await readFirms(firmsPath, firmsName, options.signal);
  const links = await readLinks(linksPath, linksName, numbers, options.signal);
  return networkOf(list, links, { unit: options.unit ?? '', synthetic });
}

async function readFirms(path: string, file: string, signal: AbortSignal | undefined) {
  const numbers = new Map<string, number>();
  const regions = new Map<string, number>();
  const industries = new Map<string, number>();
  const regionOf: number[] = [];
  const industryOf: number[] = [];
  const size: number[] = [];
  let synthetic = false;
  const columns = { ...firmColumns, synthetic: [] };
  await readRows(
    path,
    columns,
    ['size', 'synthetic'],
    ([firm, region, industry, given, made], row) => {
      if (firm === '') throw fault(file, row, 'firm', firm, { zh: '企业名称或编号', en: 'a name or number' });
      if (numbers.has(firm!)) throw fault(file, row, 'firm', firm!, { zh: '每个企业一行', en: 'one row per firm' });
      numbers.set(firm!, numbers.size);
      regionOf.push(numberOf(regions, region!));
      industryOf.push(numberOf(industries, industry!));
      size.push(given === '' ? Number.NaN : amount(file, row, 'size', given!));
      if (made === 'true' || made === '1') synthetic = true;
    },
    signal,
    file,
  );
  return {
    numbers,
    synthetic,
    list: {
      names: [...numbers.keys()],
      regions: [...regions.keys()],
      industries: [...industries.keys()],
      regionOf: Uint32Array.from(regionOf),
      industryOf: Uint32Array.from(industryOf),
      size: Float64Array.from(size),
    },
  };
}

async function readLinks(
  path: string,
  file: string,
  numbers: ReadonlyMap<string, number>,
  signal: AbortSignal | undefined,
) {
  const supplier: number[] = [];
  const customer: number[] = [];
  const value: number[] = [];
  const firm = (row: number, column: string, name: string) => {
    const number = numbers.get(name);
    if (number === undefined)
      throw fault(file, row, column, name, { zh: '企业文件中的企业', en: 'a firm of the file of firms' });
    return number;
  };
  await readRows(
    path,
    linkColumns,
    [],
    ([from, to, given], row) => {
      supplier.push(firm(row, 'supplier', from!));
      customer.push(firm(row, 'customer', to!));
      value.push(amount(file, row, 'value', given!));
    },
    signal,
    file,
  );
  return {
    supplier: Uint32Array.from(supplier),
    customer: Uint32Array.from(customer),
    value: Float64Array.from(value),
  };
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

function amount(file: string, row: number, column: string, text: string): number {
  const value = text === '' ? Number.NaN : Number(text);
  if (value >= 0 && value < Infinity) return value;
  throw fault(file, row, column, text, { zh: '零或正数', en: 'zero or a positive number' });
}

function fault(file: string, row: number, column: string, found: string, expected: Name): UserError {
  return wrongCell('network-row', { file, row, column }, found, expected);
}
