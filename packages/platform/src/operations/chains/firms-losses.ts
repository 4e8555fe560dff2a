import { UserError } from '@yanzhen/evidence/errors';
import { cascades, defaultCascade, type Network } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { firmsEssentials } from './essential-field.ts';
import { cascadeConventions, cascadeFields, cascadeNotes } from './firms-cascades.ts';
import { failingFields, failingFirms, firmName, networkEvidence } from './firms-fields.ts';
import { openNetwork } from './firms-files.ts';
import { outOfScience } from './shock.ts';

const { within: _, ...model } = cascadeFields;
const input = z.object({
  ...model,
  ...failingFields,
  most: z.int().min(1).max(5000).default(200).meta({
    zh: '最多列出多少家企业（损失的产出最多者在前）',
    en: 'How many firms at most, those that lose most output first',
  }),
});

type Input = z.output<typeof input>;

/** One cascade firm by firm: who loses how much. */
export const firmsLosses = defineOperation({
  name: 'chains.firms.losses',
  version: 1,
  summary: { zh: '一次级联中各企业的损失', en: 'What each firm loses in one cascade' },
  description: {
    zh: '指定企业（或地区、行业）停产后，受影响最大的企业各损失多少，按损失的产出排序；停产的企业排在最前。',
    en: 'Who loses how much when the firms named (or a region, an industry) fail: the firms that lose most output, after those that failed.',
  },
  input,
  output: table({
    firm: { type: 'text', describe: { zh: '企业', en: 'Firm' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    size: { type: 'number', describe: { zh: '规模', en: 'Size' } },
    sales: { type: 'number', describe: { zh: '对企业的销售额', en: 'Sales to firms' } },
    failed: { type: 'boolean', describe: { zh: '停产的企业', en: 'Failed itself' } },
    loss: { type: 'number', describe: { zh: '损失的产出份额', en: 'Share of output lost' } },
    lost: { type: 'number', describe: { zh: '损失的销售额', en: 'Sales lost' } },
    share_of_all: { type: 'number', describe: { zh: '占全部损失的份额', en: 'Share of all losses' } },
  }),
  positional: ['network'],
  effect: 'read',
  long: true,
  async run(given, context) {
    const { network, info, failed, result, loss, touched, notes } = await oneCascade(given, context);
    const sales = salesOf(network);
    const total = touched.reduce((sum, k) => sum + sales[k]! * loss[k]!, 0);
    const shown = touched.slice(0, given.most);
    const rows = Uint32Array.from(shown);
    return {
      columns: {
        firm: shown.map((k) => firmName(network, k)),
        region: { labels: network.regions, codes: rows.map((k) => network.regionOf[k]!) },
        industry: { labels: network.industries, codes: rows.map((k) => network.industryOf[k]!) },
        size: Float64Array.from(shown, (k) => network.size[k]!),
        sales: Float64Array.from(shown, (k) => sales[k]!),
        failed: Uint8Array.from(shown, (k) => (failed.has(k) ? 1 : 0)),
        loss: Float64Array.from(shown, (k) => loss[k]!),
        lost: Float64Array.from(shown, (k) => sales[k]! * loss[k]!),
        share_of_all: Float64Array.from(shown, (k) => (total > 0 ? (sales[k]! * loss[k]!) / total : Number.NaN)),
      },
      length: shown.length,
      evidence: networkEvidence('chains.firms.losses', given, info, {
        conventions: cascadeConventions({ ...given, within: undefined }),
        notes: [
          {
            code: 'cascade-extent',
            level: 'information',
            text: {
              zh: `损失占全部产出的 ${(100 * result.esri).toPrecision(3)}%，${result.touched} 家企业受影响，列出 ${shown.length} 家。`,
              en: `${(100 * result.esri).toPrecision(3)} % of all output is lost; ${result.touched} firms are touched, ${shown.length} are listed.`,
            },
          },
          ...cascadeNotes([result], { ...given, within: undefined }),
          ...notes,
        ],
      }),
    };
  },
});

/** The links among the firms of `chains.firms.losses`. */
export const firmsLossLinks = defineOperation({
  name: 'chains.firms.loss-links',
  version: 1,
  summary: { zh: '一次级联中受损企业之间的供应关系', en: 'Links among the firms hit in one cascade' },
  description: {
    zh: '与 chains firms losses 同样的输入，给出所列企业之间的供应关系，以及供应方损失的份额；用来画网络。',
    en: 'With the input of chains firms losses: the links among the firms listed there, with the loss of the supplier and of the customer; for drawing the network.',
  },
  input,
  output: table({
    supplier: { type: 'text', describe: { zh: '供应商', en: 'Supplier' } },
    customer: { type: 'text', describe: { zh: '客户', en: 'Customer' } },
    value: { type: 'number', describe: { zh: '金额（年）', en: 'Value a year' } },
    supplier_loss: { type: 'number', describe: { zh: '供应商损失的份额', en: 'Share the supplier loses' } },
    customer_loss: { type: 'number', describe: { zh: '客户损失的份额', en: 'Share the customer loses' } },
  }),
  positional: ['network'],
  effect: 'read',
  long: true,
  async run(given, context) {
    const { network, info, loss, touched } = await oneCascade(given, context);
    const shown = touched.slice(0, given.most);
    const inside = new Set(shown);
    const links: [number, number][] = [];
    for (const k of shown) {
      for (let at = network.start[k]!; at < network.start[k + 1]!; at++) {
        if (inside.has(network.customer[at]!)) links.push([k, at]);
      }
    }
    const buyer = (at: number) => network.customer[at]!;
    return {
      columns: {
        supplier: links.map(([k]) => firmName(network, k)),
        customer: links.map(([, at]) => firmName(network, buyer(at))),
        value: Float64Array.from(links, ([, at]) => network.value[at]!),
        supplier_loss: Float64Array.from(links, ([k]) => loss[k]!),
        customer_loss: Float64Array.from(links, ([, at]) => loss[buyer(at)]!),
      },
      length: links.length,
      evidence: networkEvidence('chains.firms.loss-links', given, info, {
        conventions: cascadeConventions({ ...given, within: undefined }),
      }),
    };
  },
});

/** The cascade, and the firms it touched: the failed ones, then those that lose most sales. */
async function oneCascade(given: Input, context: OperationContext) {
  const { network, info } = await openNetwork(given, context);
  const failing = failingFirms(network, info, given);
  if (failing === undefined) throw nobodyFails();
  const { essentials, notes } = await firmsEssentials(given, network, info, context.signal);
  const { substitute, tolerance, mostIterations, share } = given;
  const cut = Math.min(defaultCascade.cut, tolerance / 100);
  const { result, loss } = await outOfScience(() =>
    cascades(network, { ...defaultCascade, essentials, substitute, tolerance, mostIterations, cut }).losses(
      failing.firms,
      share,
    ),
  );
  const failed = new Set(failing.firms);
  const sales = salesOf(network);
  const lost = (k: number) => sales[k]! * loss[k]!;
  const others = Array.from(loss.keys()).filter((k) => loss[k]! > 0 && !failed.has(k));
  const touched = [
    ...failing.firms.toSorted((a, b) => lost(b) - lost(a) || a - b),
    ...others.sort((a, b) => lost(b) - lost(a) || loss[b]! - loss[a]! || a - b),
  ];
  return { network, info, failed, result, loss, touched, notes };
}

function salesOf({ firms, start, value }: Network): Float64Array {
  const sales = new Float64Array(firms);
  for (let k = 0; k < firms; k++) {
    for (let at = start[k]!; at < start[k + 1]!; at++) sales[k]! += value[at]!;
  }
  return sales;
}

function nobodyFails(): UserError {
  return new UserError(
    'no-failure',
    { zh: '没有说明哪家企业停产。', en: 'It is not said which firm fails.' },
    {
      place: { field: 'firm' },
      expected: { zh: '企业、地区或行业', en: 'a firm, a region or an industry' },
    },
  );
}
