import type { NetworkInfo } from '@yanzhen/evidence/networks';
import {
  type CascadeResult,
  type Cascades,
  cascades,
  defaultCascade,
  type Network,
} from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { inPieces } from '../in-pieces.ts';
import { essentialConvention, fileHash, firmsEssentialField, firmsEssentials } from './essential-field.ts';
import { failingFields, failingFirms, labelOf } from './firms-fields.ts';
import { networkFields, openNetwork } from './firms-files.ts';
import { outOfScience } from './shock.ts';

/** A network and the model of a cascade. */
export const cascadeFields = {
  ...networkFields,
  share: z.number().min(0.000001).max(1).default(1).meta({ zh: '损失的产能份额', en: 'Share of production lost' }),
  essentials: z.enum(['leontief', 'linear']).default('leontief').meta({
    zh: '投入：leontief 每类都不可缺，linear 可按比例减少',
    en: 'Inputs: leontief (every type essential) or linear (none)',
  }),
  essential: firmsEssentialField,
  substitute: z
    .boolean()
    .default(true)
    .meta({ zh: '同行按市场份额替代', en: 'Others of the industry stand in by market share' }),
  tolerance: z.number().min(1e-12).max(0.5).default(defaultCascade.tolerance).meta({ zh: '收敛容差', en: 'Tolerance' }),
  mostIterations: z
    .int()
    .min(2)
    .max(100_000)
    .default(defaultCascade.mostIterations)
    .meta({ zh: '最多迭代次数', en: 'Most iterations' }),
  within: z.string().optional().meta({
    zh: '只计这个地区的损失（地区内的系统性风险）',
    en: 'Count only losses in this region: what a failure costs the region',
  }),
};

const modelInput = z.object({ ...cascadeFields, ...failingFields });
export type CascadeInput = z.output<typeof modelInput>;

/** Few enough that a piece of a network of 100,000 firms ends within seconds; the number decides nothing but that. */
const firmsPerPiece = 250;

/** The last network set up in this worker: the pieces of a run come one after the other. Large ones are set up anew. */
let last: { readonly key: string; readonly all: Cascades } | undefined;
const mostKept = 200_000;

async function cascadesOf(
  network: Network,
  info: NetworkInfo,
  input: CascadeInput,
  signal: AbortSignal,
): Promise<Cascades> {
  const { substitute, tolerance, mostIterations, within } = input;
  const kinds = input.essential === undefined ? input.essentials : await fileHash(input.essential);
  const key = JSON.stringify([info.hash, kinds, substitute, tolerance, mostIterations, within]);
  if (last?.key === key) return last.all;
  const { essentials } = await firmsEssentials(input, network, info, signal);
  const cut = Math.min(defaultCascade.cut, tolerance / 100);
  const region = within === undefined ? undefined : labelOf(network, info, 'regions', within);
  const all = cascades(
    network,
    { ...defaultCascade, essentials, substitute, tolerance, mostIterations, cut },
    region === undefined ? undefined : Array.from(network.regionOf, (r) => r === region),
  );
  last = network.firms <= mostKept ? { key, all } : undefined;
  return all;
}

/** Results of some firms one by one, or of those that fail together; of files the whole network with all its results. */
export async function cascadePiece(
  input: CascadeInput,
  number: number,
  context: OperationContext,
): Promise<CascadeResult[] | Whole> {
  const { network, info } = await openNetwork(input, context);
  return outOfScience(async () => {
    const all = await cascadesOf(network, info, input, context.signal);
    const together = failingFirms(network, info, input);
    if (together !== undefined && input.network !== undefined) return [all.run(together.firms, input.share)];
    if (input.network !== undefined) {
      const first = number * firmsPerPiece;
      return all.range(first, Math.min(network.firms, first + firmsPerPiece), input.share);
    }
    if (together !== undefined) return { network, info, results: [all.run(together.firms, input.share)] };
    return { network, info, results: await everyFirm(network.firms, all, input.share, context) };
  });
}

/** What comes of two files: they are read in the worker that computes. */
interface Whole {
  readonly network: Network;
  readonly info: NetworkInfo;
  readonly results: readonly CascadeResult[];
}

async function everyFirm(firms: number, all: Cascades, share: number, { signal, progress }: OperationContext) {
  const results: CascadeResult[] = [];
  while (results.length < firms) {
    const first = results.length;
    results.push(...all.range(first, Math.min(firms, first + firmsPerPiece), share));
    signal.throwIfAborted();
    progress(results.length / firms, doing(firms));
  }
  return results;
}

const doing = (firms: number) => ({ zh: `正在逐个计算 ${firms} 家企业`, en: `Failing each of ${firms} firms` });

/** Every firm in turn, or some together where any are named, by as many workers as there are; kept piece by piece. */
export async function runCascades(given: CascadeInput, context: OperationContext) {
  // Only what the pieces depend on, so that every operation that asks for them finds the same ones.
  const input = modelInput.parse(
    Object.fromEntries(Object.keys(modelInput.shape).map((name) => [name, given[name as keyof CascadeInput]])),
  );
  const { network, info, results } =
    input.network === undefined ? await fromFiles(input, context) : await fromStore(input, context);
  const { notes } = await firmsEssentials(input, network, info, context.signal);
  return { network, info, together: failingFirms(network, info, input), results, notes };
}

const pieceOf = { operation: 'chains.firms.cascade', version: 2 };

async function fromFiles(input: CascadeInput, context: OperationContext): Promise<Whole> {
  if (input.firms === undefined || input.links === undefined) await openNetwork(input, context);
  const [whole] = await inPieces(
    { ...pieceOf, input, contents: {}, count: 1, keep: false, doing: { zh: '正在计算级联', en: 'Following cascades' } },
    () => cascadePiece(input, 0, context),
    context,
  );
  return whole as Whole;
}

async function fromStore(input: CascadeInput, context: OperationContext): Promise<Whole> {
  const { network, info } = await openNetwork(input, context);
  const together = failingFirms(network, info, input);
  if (input.within !== undefined) labelOf(network, info, 'regions', input.within);
  await firmsEssentials(input, network, info, context.signal);
  const pieces = await inPieces(
    {
      ...{
        ...pieceOf,
        input,
        contents: { network: info.hash, ...(input.essential && { essential: await fileHash(input.essential) }) },
      },
      count: together === undefined ? Math.ceil(network.firms / firmsPerPiece) : 1,
      doing: together === undefined ? doing(network.firms) : { zh: '正在计算级联', en: 'Following the cascade' },
    },
    (number) => cascadePiece(input, number, context),
    context,
  );
  return { network, info, results: (pieces as CascadeResult[][]).flat() };
}

/** How the index was computed. */
export function cascadeConventions({ substitute, tolerance, within, share, ...given }: CascadeInput) {
  return {
    index: `ESRI (Diem et al. 2022), weighted by sales to firms${within === undefined ? '' : ` of ${within}`}`,
    essentials: essentialConvention(given),
    substitution: substitute ? 'by market share' : 'none',
    tolerance: String(tolerance),
    failure: share === 1 ? 'all production' : `${share} of production`,
  };
}

/** That the index hangs on the tolerance, and whether cascades ran out of iterations. */
export function cascadeNotes(results: readonly CascadeResult[], { tolerance }: CascadeInput): Note[] {
  const open = results.filter(({ converged }) => !converged).length;
  const notes: Note[] = [
    {
      code: 'tolerance',
      level: 'information',
      text: {
        zh: `容差 ${tolerance}。在没有漏出的封闭网络中，容差越小指数越大，直到全部停产。`,
        en: `Tolerance ${tolerance}. In closed networks without leaks the index grows as the tolerance shrinks, up to everything.`,
      },
    },
  ];
  if (open === 0) return notes;
  const text = { zh: `${open} 次级联没有收敛。`, en: `${open} cascades did not converge.` };
  return [...notes, { code: 'not-converged', level: 'caution', text }];
}
