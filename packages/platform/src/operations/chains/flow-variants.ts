import { UserError } from '@yanzhen/evidence/errors';
import type { TableDocument, TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { distances, type FlowModel, withFlowModel } from '@yanzhen/science/chains/estimate';
import { checkModels, LEAST_MODELS } from '@yanzhen/science/chains/resilience';
import { z } from 'zod';
import { ByteCache } from '../../compute/byte-cache.ts';
import type { OperationContext } from '../context.ts';
import { tableReference } from '../upload.ts';

type Places = Readonly<Record<string, readonly [number, number]>>;

const placesField = z
  .record(z.string(), z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]))
  .optional()
  .meta({
    zh: '地区坐标 JSON：{"代码":[纬度,经度]}；中国省级地区默认用省会，估算时给过坐标的表用那些坐标',
    en: 'Places as JSON, {"code":[latitude,longitude]}; Chinese provinces have their capitals, a table keeps those it was estimated with',
  });

/** A table and the flow models under which figures that rest on its flows are looked at. */
export const variantFields = {
  table: tableReference(),
  models: z.array(z.string()).default([]).meta({
    zh: '自备的其他流量模型的表；不给时，估算表自动按 flowModels 重估',
    en: 'Own tables from other flow models; without them an estimated table is estimated again by flowModels',
  }),
  flowModels: z
    .array(z.string().regex(/^(chenery-moses|gravity:\d+(\.\d+)?)$/u))
    .default(['chenery-moses', 'gravity:1', 'gravity:2'])
    .meta({
      zh: '估算表还要按哪些流量模型看：chenery-moses 统一市场，gravity:衰减指数',
      en: 'Flow models an estimate is looked at under besides its own: chenery-moses (one pool), gravity:decay',
    }),
  places: placesField,
};

type VariantInput = z.output<z.ZodObject<typeof variantFields>>;

/** One of the tables that figures range over. */
export interface FlowVariant {
  /** `observed`, `as-given` where the model is not known, a model with its parameter, or a table's id@version. */
  readonly name: string;
  /** The table as it is, or its flows by another model. */
  readonly reference: string;
  readonly remade: boolean;
}

/**
 * The tables to look at: the one given, and, where its flows are estimated, those it is to be compared with.
 * @throws UserError where an estimate would be looked at under too few models
 */
export async function flowVariants(input: VariantInput, context: OperationContext): Promise<FlowVariant[]> {
  const { info, table } = await context.tables.load(input.table);
  if (info.regions.length < 2) throw oneRegion(info);
  const own = info.estimated?.flows ?? (info.estimate ? 'as-given' : 'observed');
  const first = { name: own, reference: input.table, remade: false };
  if (input.models.length > 0) {
    const documents = await Promise.all(input.models.map((reference) => context.tables.load(reference)));
    checkFlows([table, ...documents.map((document) => document.table)]);
    const named = documents.map((document) => `${document.info.id}@${document.info.version}`);
    return [first, ...input.models.map((reference, at) => ({ name: named[at]!, reference, remade: false }))];
  }
  if (!info.estimate) return [first];
  const others = [...new Set(input.flowModels)].filter((name) => name !== own);
  if (others.length + 1 < LEAST_MODELS) throw tooFew(others.length + 1);
  // Told before anything is computed, and not in the middle of it.
  for (const name of others) await flowModelOf(name, info, input.places);
  return [first, ...others.map((name) => ({ name, reference: input.table, remade: true }))];
}

/** Tables remade in this thread: making one takes longer than many figures on it. */
const remade = new ByteCache<InputOutputTable>(256 * 2 ** 20);

/** The table of a variant; one whose flows are made anew is kept by the table's content and the model's parameters. */
export async function variantTable(
  { name, reference, remade: isRemade }: FlowVariant,
  { places }: VariantInput,
  context: OperationContext,
): Promise<InputOutputTable> {
  const { table, info } = await context.tables.load(reference);
  if (!isRemade) return table;
  const key = `${info.hash} ${name} ${JSON.stringify(places ?? info.estimated?.places ?? '')}`;
  const known = remade.get(key);
  if (known !== undefined) return known;
  const made = withFlowModel(table, await flowModelOf(name, info, places));
  remade.set(key, made, 8 * (made.intermediate.length + made.finalDemand.length));
  return made;
}

async function flowModelOf(name: string, info: TableInfo, places: Places | undefined): Promise<FlowModel> {
  if (name === 'chenery-moses') return { kind: 'chenery-moses' };
  return { kind: 'gravity', distances: await distancesOf(info, places), decay: Number(name.slice('gravity:'.length)) };
}

/** Kilometres between the regions of a table, in their order; undefined where places are not known. */
export async function findDistances(info: TableInfo, given: Places | undefined): Promise<Float64Array | undefined> {
  const codes = info.regions.map(({ code }) => code);
  const places = given ?? info.estimated?.places;
  const { regionDistances } = await import('@yanzhen/evidence/tables');
  if (places === undefined) return regionDistances(codes);
  const at = codes.map((code) => places[code]);
  if (at.some((one) => one === undefined)) return undefined;
  return distances(at.map((one) => ({ latitude: one![0], longitude: one![1] })));
}

/** The same. @throws UserError where places are not known */
export async function distancesOf(info: TableInfo, given: Places | undefined): Promise<Float64Array> {
  const found = await findDistances(info, given);
  if (found !== undefined) return found;
  const without = info.regions.map(({ code }) => code).filter((code) => given?.[code] === undefined);
  throw new UserError(
    'no-places',
    { zh: '需要每个地区的位置才能算距离。', en: 'Distances need a place for every region.' },
    {
      place: { field: 'places' },
      found: without.join(', ').slice(0, 200),
      expected: { zh: '每个地区的纬度和经度', en: 'latitude and longitude of every region' },
      advice: {
        zh: '用 --places 给出坐标；或用 --models 给出自备的其他流量模型的表。',
        en: 'Give coordinates with --places, or own tables from other flow models with --models.',
      },
    },
  );
}

/** What is said about the tables a result ranges over. */
export function variantConventions(variants: readonly FlowVariant[]): Record<string, string> {
  return { flow_models: variants.map(({ name }) => name).join(', ') };
}

function checkFlows(tables: readonly InputOutputTable[]): void {
  try {
    checkModels(tables);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooFew(tables.length, error);
  }
}

function tooFew(found: number, cause?: Error): UserError {
  return new UserError(
    'flow-models',
    {
      zh: '流量是估算的，只凭这几种流量模型不能判断集中度和断供损失。',
      en: 'The flows are estimated: one flow model alone, or two, cannot tell concentration or losses.',
    },
    {
      place: { field: 'models' },
      found: String(found),
      expected: { zh: '至少三张地区和部门相同的表', en: 'at least three tables with the same regions and sectors' },
      cause,
    },
  );
}

function oneRegion({ id, regions }: TableInfo): UserError {
  return new UserError(
    'one-region',
    {
      zh: `表“${id}”只有一个地区，看不出来源。`,
      en: `The table “${id}” has one region: it does not say where things come from.`,
    },
    {
      place: { field: 'table' },
      found: String(regions.length),
      expected: { zh: '至少两个地区的多区域表', en: 'a multi-regional table of two regions at least' },
      advice: {
        zh: '用 chains estimate 由各地区的表估算多区域表。',
        en: 'Estimate a multi-regional table from regional ones with chains estimate.',
      },
    },
  );
}

/** Contents that pieces depend on, by field. */
export async function variantContents(
  { table, models }: VariantInput,
  context: OperationContext,
): Promise<Record<string, string>> {
  const documents: TableDocument[] = await Promise.all([table, ...models].map((name) => context.tables.load(name)));
  const [own, ...others] = documents.map(({ info }) => info.hash);
  return { table: own!, ...(others.length === 0 ? {} : { models: others.join(' ') }) };
}
