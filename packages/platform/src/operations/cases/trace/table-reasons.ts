import type { TableDocument } from '@yanzhen/evidence/tables';
import type { Text } from '../../evidence.ts';
import type { OpenedCase } from './opened-case.ts';
import { address, type Reason } from './step.ts';

const categoryNames: Readonly<Record<string, Text>> = {
  compensation: { zh: '劳动者报酬', en: 'compensation of employees' },
  net_production_tax: { zh: '生产税净额', en: 'net production tax' },
  depreciation: { zh: '固定资产折旧', en: 'depreciation' },
  operating_surplus: { zh: '营业盈余', en: 'operating surplus' },
};

/** Cells of an input–output table as the ends of a chain. */
export class TableReasons {
  private readonly opened: OpenedCase;
  private readonly document: TableDocument;

  constructor(opened: OpenedCase, document: TableDocument) {
    this.opened = opened;
    this.document = document;
  }

  /** Every category of value added of a node, and its output: what value added per unit is made of. */
  valueAdded(region: string, sector: string): Reason[] {
    const { table } = this.document;
    const at = this.node(region, sector);
    if (at < 0) return [];
    const n = table.nodes.length;
    return [
      ...table.valueAddedCategories.map((category, row) =>
        this.cell(categoryNames[category] ?? { zh: category, en: category }, table.valueAdded[row * n + at]!, {
          region,
          sector,
        }),
      ),
      this.cell({ zh: '总产出', en: 'gross output' }, table.output[at]!, { region, sector }),
    ];
  }

  /** Value added per unit of output; NaN where the table has no such node. */
  valuePerUnit(region: string, sector: string): number {
    const { table } = this.document;
    const at = this.node(region, sector);
    if (at < 0 || !(table.output[at]! > 0)) return Number.NaN;
    const n = table.nodes.length;
    return (
      [...table.valueAddedCategories.keys()].reduce((sum, row) => sum + table.valueAdded[row * n + at]!, 0) /
      table.output[at]!
    );
  }

  /** What a sector of one region delivers to each of some regions, intermediate and final use together. */
  deliveries(
    region: string,
    sector: string,
    to: readonly string[],
  ): { readonly total: number; readonly cells: Reason[] } {
    const flows = to.map((other) => this.flow(region, sector, other));
    const cells = to.map((other, k) =>
      this.cell({ zh: '供给', en: 'delivered' }, flows[k]!, { region, sector, to: other }),
    );
    return { total: flows.reduce((sum, flow) => sum + flow, 0), cells };
  }

  /** What a region takes of a sector's products from each of some regions. */
  uses(region: string, sector: string, from: readonly string[]): { readonly total: number; readonly cells: Reason[] } {
    const flows = from.map((other) => this.flow(other, sector, region));
    const cells = from.map((other, k) =>
      this.cell({ zh: '使用', en: 'taken' }, flows[k]!, { region: other, sector, to: region }),
    );
    return { total: flows.reduce((sum, flow) => sum + flow, 0), cells };
  }

  cell(
    what: Text,
    value: number,
    place: { readonly region: string; readonly sector: string; readonly to?: string },
  ): Reason {
    const { info } = this.document;
    const { region, sector, to } = place;
    const [at, of] = [this.opened.name('regions', region), this.opened.name('industries', sector)];
    const end = to === undefined ? undefined : this.opened.name('regions', to);
    return {
      kind: 'cell',
      label: {
        zh: `${info.year} 年投入产出表：${at.zh}，${of.zh}，${what.zh}${end ? `给 ${end.zh}` : ''}`,
        en: `Input–output table of ${info.year}: ${at.en}, ${of.en}, ${what.en}${end ? ` to ${end.en}` : ''}`,
      },
      ...{ value: String(value), unit: info.unit },
      link: address('/chains', { table: `${info.id}@${info.version}`, region, sector }),
      source: {
        ...{
          reference: `${info.id}@${info.version}`,
          title: { ...info.title },
          source: info.source,
          licence: info.licence,
        },
        ...{ year: info.year, region, sector, to: to ?? null, row: null },
        // What stands within a region is published, what goes between regions is estimated where the table is.
        estimate: info.estimate && to !== undefined,
      },
    };
  }

  private flow(from: string, sector: string, to: string): number {
    const { table } = this.document;
    const row = this.node(from, sector);
    if (row < 0) return 0;
    const [n, uses] = [table.nodes.length, table.finalUses.length];
    let sum = 0;
    for (const [column, { region }] of table.nodes.entries())
      if (region === to) sum += Math.max(0, table.intermediate[row * n + column]!);
    for (const [column, { region }] of table.finalUses.entries())
      if (region === to) sum += Math.max(0, table.finalDemand[row * uses + column]!);
    return sum;
  }

  private node(region: string, sector: string): number {
    return this.document.table.nodes.findIndex((node) => node.region === region && node.sector === sector);
  }
}
