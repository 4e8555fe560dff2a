import {
  describeNetwork,
  hashNetwork,
  type NetworkDocument,
  type NetworkInfo,
  type NetworkOrigin,
} from '@yanzhen/evidence/networks';
import { regionDistances, type TableDocument } from '@yanzhen/evidence/tables';
import { defaultGenerator, generateNetwork, type Network } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { tableReference } from '../upload.ts';
import { savedNetwork, savedNetworkShape } from './firms-networks.ts';
import { outOfScience } from './shock.ts';

/** What a made network is made from. */
export const generatorFields = {
  table: tableReference(),
  firms: z.int().min(1).max(5_000_000).default(defaultGenerator.firms).meta({ zh: '企业数', en: 'Number of firms' }),
  meanDegree: z
    .number()
    .min(0.1)
    .max(50)
    .default(defaultGenerator.meanDegree)
    .meta({ zh: '平均每家的供应关系数', en: 'Links per firm on average' }),
  sizeExponent: z
    .number()
    .min(0.5001)
    .max(5)
    .default(defaultGenerator.sizeExponent)
    .meta({ zh: '规模分布的帕累托指数', en: 'Pareto exponent of sizes' }),
  decay: z.number().min(0).max(4).default(0).meta({
    zh: '供应关系随距离衰减的指数（省会之间的公里数；0 只按表中流量）',
    en: 'Exponent by which links fall with distance (km between provincial capitals); 0: by the table’s flows alone',
  }),
  seed: z.int().default(defaultGenerator.seed).meta({ zh: '随机种子', en: 'Seed' }),
};

type Settings = z.output<z.ZodObject<typeof generatorFields>>;

/** A made network with its origin. @throws UserError where distances are asked for and not known */
export function madeNetwork(
  { table, info }: TableDocument,
  { firms, meanDegree, sizeExponent, decay, seed }: Settings,
): { network: Network; origin: NetworkOrigin } {
  const regions = [...new Set(table.nodes.map(({ region }) => region))];
  const between = decay > 0 ? regionDistances(regions) : undefined;
  if (decay > 0 && between === undefined)
    throw new RangeError('Distances are known between Chinese provinces only; take decay 0.');
  const place = new Map(regions.map((region, r) => [region, r]));
  const distance =
    between && ((from: string, to: string) => between[place.get(from)! * regions.length + place.get(to)!]!);
  const network = generateNetwork(table, {
    ...{ firms, meanDegree, sizeExponent, decay, seed },
    ...(distance && { distance }),
  });
  const origin = {
    ...{ table: `${info.id}@${info.version}`, tableHash: info.hash, seed, firms, meanDegree, sizeExponent, decay },
    distances: between !== undefined,
  };
  return { network, origin };
}

const input = z.object({
  ...generatorFields,
  id: z.string().min(1).optional().meta({ zh: '编号', en: 'Id' }),
  title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
});

type Input = z.output<typeof input>;

/** Makes a network of firms that do not exist and stores it. */
export const firmsMake = defineOperation({
  name: 'chains.firms.make',
  version: 1,
  summary: {
    zh: '由投入产出表生成企业网络并保存（合成）',
    en: 'Make a network of firms from a table and keep it (synthetic)',
  },
  description: {
    zh: '与 chains firms generate 相同，但存为一个网络，供级联和逐日模拟使用。结果处处标明“合成”，其中没有真实企业。',
    en: 'As chains firms generate, but stored as a network for cascades and daily runs. Marked synthetic everywhere: no firm in it is real.',
  },
  input,
  output: savedNetworkShape,
  positional: ['table'],
  effect: 'write',
  uses: 'store',
  long: true,
  piece: (given, _number, context) => make(given, context),
  async run(given, context) {
    const { info: table } = await context.tables.load(given.table);
    const [document] = await inPieces(
      {
        operation: 'chains.firms.make',
        version: 1,
        input: given,
        contents: { table: table.hash },
        count: 1,
        keep: false,
        doing: { zh: '正在保存', en: 'Storing' },
      },
      () => make(given, context),
      context,
    );
    context.signal.throwIfAborted();
    const { info, created } = await (await context.store()).networks.save(document!);
    return savedNetwork(info, created);
  },
});

async function make(given: Input, context: OperationContext): Promise<NetworkDocument> {
  context.progress(0.1, { zh: '正在生成企业和供应关系', en: 'Making firms and links' });
  const document = await context.tables.load(given.table);
  const { network, origin } = await outOfScience(() => madeNetwork(document, given));
  const { info } = document;
  const id = given.id ?? `${info.id}-firms-${given.firms}-${given.seed}`;
  const names: NonNullable<NetworkInfo['names']> = {
    regions: Object.fromEntries(info.regions.map(({ code, name }) => [code, name])),
    industries: Object.fromEntries(info.sectors.map(({ code, name }) => [code, name])),
  };
  const title = {
    zh: given.title ?? `合成企业网络：${info.title.zh}，${given.firms} 家，种子 ${given.seed}`,
    en: given.title ?? `Synthetic firms: ${info.title.en}, ${given.firms}, seed ${given.seed}`,
  };
  const source = `synthetic, from ${origin.table}`;
  return { network, info: describeNetwork(network, { id, title, source, hash: hashNetwork(network), origin, names }) };
}
