import {
  type CascadeResult,
  type Cascades,
  cascades,
  defaultCascade,
  firmNumber,
  type Network,
} from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { firmNames, networkFields, openNetwork, syntheticNotes, unknownName } from './firms-fields.ts';
import { outOfScience } from './shock.ts';
import { tableEvidence } from './table-fields.ts';

/** The systemic risk index of firms: one, some together, a region, or all one by one. */
export const firmsCascade = defineOperation({
  name: 'chains.firms.cascade',
  version: 1,
  summary: {
    zh: '企业级联：企业停产会影响多少产出（ESRI）',
    en: 'Cascades of firms: what share of output a failure costs (ESRI)',
  },
  description: {
    zh: '按 Diem 等（2022）的经济系统性风险指数，计算企业停产沿供应链上下游传播后的产出损失份额。给出 firm 时一起停产，给出 region 时整个地区停产，都不给时逐个计算全部企业。',
    en: 'The economic systemic risk index of Diem et al. (2022): the share of output lost after a failure has run up and down the chain. Firms named fail together; a region fails as a whole; with neither, every firm fails in turn.',
  },
  input: z.object({
    ...networkFields,
    firm: z.array(z.string()).default([]).meta({ zh: '一起停产的企业', en: 'Firms that fail together' }),
    region: z.string().optional().meta({ zh: '整体停产的地区', en: 'Region that fails as a whole' }),
    share: z.number().min(0.000001).max(1).default(1).meta({ zh: '损失的产能份额', en: 'Share of production lost' }),
    essentials: z.enum(['leontief', 'linear']).default('leontief').meta({
      zh: '投入：leontief 每类都不可缺，linear 可按比例减少',
      en: 'Inputs: leontief (every type essential) or linear (none)',
    }),
    substitute: z
      .boolean()
      .default(true)
      .meta({ zh: '同行按市场份额替代', en: 'Others of the industry stand in by market share' }),
    tolerance: z
      .number()
      .min(1e-12)
      .max(0.5)
      .default(defaultCascade.tolerance)
      .meta({ zh: '收敛容差', en: 'Tolerance' }),
    mostIterations: z
      .int()
      .min(2)
      .default(defaultCascade.mostIterations)
      .meta({ zh: '最多迭代次数', en: 'Most iterations' }),
  }),
  output: table({
    firm: {
      type: 'text',
      describe: {
        zh: '企业；一起停产时以 + 相连，地区整体停产时为地区名',
        en: 'Firm; firms that fail together joined by +; a region’s name',
      },
    },
    esri: { type: 'number', describe: { zh: '损失的产出份额', en: 'Share of output lost' } },
    iterations: { type: 'integer', describe: { zh: '迭代次数', en: 'Iterations' } },
    touched: {
      type: 'integer',
      describe: { zh: '受影响的企业数（损失至少百万分之一）', en: 'Firms that lose at least a millionth' },
    },
  }),
  positional: ['links', 'firms'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const network = await outOfScience(() => openNetwork(input, context));
    const { essentials, substitute, tolerance, mostIterations } = input;
    const cut = Math.min(defaultCascade.cut, tolerance / 100);
    const all = await outOfScience(() =>
      cascades(network, { ...defaultCascade, essentials, substitute, tolerance, mostIterations, cut }),
    );
    const failing = failingFirms(network, input.firm, input.region);
    const { names, results } =
      failing === undefined
        ? { names: firmNames(network), results: await everyFirm(network, all, input.share, context) }
        : { names: [failing.name], results: [all.run(failing.firms, input.share)] };
    return {
      columns: {
        firm: names,
        esri: Float64Array.from(results, (result) => result.esri),
        iterations: Uint32Array.from(results, (result) => result.iterations),
        touched: Uint32Array.from(results, (result) => result.touched),
      },
      length: results.length,
      evidence: {
        ...tableEvidence('chains.firms.cascade', parametersOf(input), undefined, {
          conventions: {
            index: 'ESRI (Diem et al. 2022), weighted by sales to firms',
            essentials,
            tolerance: String(tolerance),
          },
          notes: [...syntheticNotes(network), ...iterationNotes(results, tolerance)],
        }),
        estimate: network.synthetic,
      },
    };
  },
});

function parametersOf({ links, firms, ...rest }: { links: { name: string }; firms: { name: string } }) {
  return { ...rest, links: links.name, firms: firms.name };
}

function failingFirms(network: Network, firms: readonly string[], region: string | undefined) {
  if (region !== undefined) {
    const r = network.regions.indexOf(region);
    const members = Array.from(network.regionOf.keys()).filter((k) => network.regionOf[k] === r);
    if (members.length === 0) throw unknownName('region', region);
    return { name: region, firms: members };
  }
  if (firms.length === 0) return undefined;
  const number = firmNumber(network);
  const found = firms.map((name) => {
    const k = number(name);
    if (k === undefined) throw unknownName('firm', name);
    return k;
  });
  return { name: firms.join('+'), firms: found };
}

/** Every firm in turn, in pieces between which the run can be stopped. */
async function everyFirm({ firms }: Network, all: Cascades, share: number, { signal, progress }: OperationContext) {
  const results: CascadeResult[] = [];
  while (results.length < firms) {
    const end = performance.now() + 100;
    while (results.length < firms && performance.now() < end) {
      results.push(all.run([results.length], share));
    }
    signal.throwIfAborted();
    progress(results.length / firms, {
      zh: `${results.length} / ${firms} 家企业`,
      en: `${results.length} of ${firms} firms`,
    });
    await new Promise((done) => setImmediate(done));
  }
  return results;
}

function iterationNotes(results: readonly CascadeResult[], tolerance: number) {
  const open = results.filter(({ converged }) => !converged).length;
  const notes = [
    {
      code: 'tolerance',
      level: 'information' as const,
      text: {
        zh: `容差 ${tolerance}。在没有漏出的封闭网络中，容差越小指数越大，直到全部停产。`,
        en: `Tolerance ${tolerance}. In closed networks without leaks the index grows as the tolerance shrinks, up to everything.`,
      },
    },
  ];
  if (open === 0) return notes;
  const text = { zh: `${open} 次级联没有收敛。`, en: `${open} cascades did not converge.` };
  return [...notes, { code: 'not-converged', level: 'caution' as const, text }];
}
