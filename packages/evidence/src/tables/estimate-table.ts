import type { InputOutputTable } from '@yanzhen/science/chains';
import {
  type Adjustment,
  distances,
  estimateMultiRegional,
  type FlowModel,
  type MultiRegionalEstimate,
  type SurveyedFlow,
} from '@yanzhen/science/chains/estimate';
import type { Name, QualityFinding } from '../dataset/index.ts';
import { findScheme, provincialCapital } from '../schemes/index.ts';
import { assembleTable, finding, type ReadTable } from './assemble.ts';
import { schemeNames } from './layouts/scheme-names.ts';
import type { EstimateRecipe, ReadTableOptions } from './table-document.ts';

/** How a multi-regional table is to be estimated from single-region ones. */
export interface EstimateSettings {
  readonly model: FlowModel;
  /** Codes of the regions whose outflows and inflows contain foreign trade. */
  readonly unparted?: readonly string[];
  readonly surveyed?: readonly SurveyedFlow[];
  readonly regionScheme?: string;
  readonly sectorScheme?: string;
  /** Where the regions are, if that was given: kept with the table, so that it can be estimated by other models. */
  readonly places?: NonNullable<EstimateRecipe['places']>;
}

/**
 * Great-circle distances in kilometres between the capitals of Chinese provinces; undefined where a region is none.
 */
export function regionDistances(codes: readonly string[]): Float64Array | undefined {
  const seats = codes.map(provincialCapital);
  return seats.every((seat) => seat !== undefined) ? distances(seats) : undefined;
}

/** Estimates a multi-regional table and says in its report what was assumed and what was adjusted. */
export function estimateTable(
  tables: readonly InputOutputTable[],
  settings: EstimateSettings,
  about: ReadTableOptions & { readonly id: string },
): ReadTable & { readonly estimate: MultiRegionalEstimate } {
  const codes = tables.map(({ nodes }) => nodes[0]!.region);
  const unparted = codes.map((code) => settings.unparted?.includes(code) ?? false);
  const { model, surveyed = [], regionScheme = 'none', sectorScheme = 'none' } = settings;
  const estimate = estimateMultiRegional(tables, { model, unparted, surveyed });
  const regionNames = schemeNames(findScheme(regionScheme));
  const read = assembleTable(
    {
      table: estimate.table,
      layout: 'estimated',
      title: about.title ?? { zh: about.id, en: about.id },
      regionScheme,
      sectorScheme,
      regionNames,
      sectorNames: schemeNames(findScheme(sectorScheme)),
      findings: assumptions(estimate, settings, tables, regionNames),
    },
    about.id,
    about,
  );
  const estimated = { flows: flowsName(model), ...(settings.places === undefined ? {} : { places: settings.places }) };
  return { ...read, info: { ...read.info, estimated }, estimate };
}

function flowsName(model: FlowModel): string {
  if (model.kind !== 'gravity') return model.kind;
  return typeof model.decay === 'number' ? `gravity:${model.decay}` : 'gravity';
}

const reasons: Readonly<Record<Adjustment['reason'], Name>> = {
  balance: {
    zh: '公布的行不平衡，差额记入误差列。',
    en: 'Published rows that do not add up: the difference stands in the error column.',
  },
  'negative-trade': { zh: '负的进出口记到另一侧。', en: 'Trade below zero counts on the other side.' },
  transit: {
    zh: '过境货物从流入和流出两侧同时扣除。',
    en: 'Goods that only pass through are taken out of inflow and outflow.',
  },
  'foreign-trade': {
    zh: '流入流出含外贸的省：为使全国调出等于调入，差额记为进出口。',
    en: 'Provinces whose flows contain foreign trade: what the nation’s balance asks for counts as foreign.',
  },
  'unmatched-outflow': {
    zh: '没有地区接收的调出，记入误差列。',
    en: 'Outflow that no region takes: it stands in the error column.',
  },
  'unmatched-inflow': {
    zh: '没有地区供给的调入，记入误差列。',
    en: 'Inflow that no region sends: it stands in the error column.',
  },
};

function assumptions(
  { adjustments, residuals }: MultiRegionalEstimate,
  { model }: EstimateSettings,
  tables: readonly InputOutputTable[],
  names: ReadonlyMap<string, Name>,
): QualityFinding[] {
  const products = tables[0]!.nodes.length;
  const decay = model.kind === 'gravity' && typeof model.decay === 'number' ? model.decay : undefined;
  const how = {
    zh:
      model.kind === 'gravity'
        ? `重力模型${decay === undefined ? '' : `（距离衰减 ${decay}）`}`
        : '统一市场（Chenery–Moses）',
    en:
      model.kind === 'gravity'
        ? `gravity${decay === undefined ? '' : ` (distance decay ${decay})`}`
        : 'one pool (Chenery–Moses)',
  };
  return [
    finding('estimated-flows', 'caution', products, {
      zh: `地区间流量为估算值，不是统计数据：${how.zh}加 RAS；同一地区的各使用者从同样的来源购买同一产品。总产出与增加值为公布值。`,
      en: `Flows between regions are estimates, not statistics: ${how.en} with RAS; all users in a region buy a product from the same mix of origins. Output and value added are as published.`,
    }),
    ...Object.entries(reasons).flatMap(([reason, text]) => {
      const own = adjustments.filter((one) => one.reason === reason);
      if (own.length === 0) return [];
      const largest = [...own].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
      const found = largest.map(({ region, product, amount }) => {
        const node = tables[region]!.nodes[product]!;
        return `${names.get(node.region)?.zh ?? node.region} ${node.sector}: ${Number(amount.toPrecision(6))} ${tables[0]!.unit}`;
      });
      // All of them, not the first twenty: adjustments are published.
      const examples = found.map((one) => ({ found: one }));
      return [{ rule: `estimate-${reason}`, level: 'information' as const, count: own.length, text, examples }];
    }),
    ...(residuals.length === 0
      ? []
      : [
          finding('estimate-residual', 'caution', residuals.length, {
            zh: '有产品的流量未能完全配到边际。',
            en: 'Flows of some products could not be brought to their margins exactly.',
          }),
        ]),
  ];
}
