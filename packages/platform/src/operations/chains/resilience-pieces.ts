import type { TableInfo } from '@yanzhen/evidence/tables';
import type { InputOutputTable } from '@yanzhen/science/chains';
import {
  concentrations,
  type InputConcentration,
  type LossWithout,
  lossWith,
  lossWithout,
  type Measure,
  mutualDependence,
  regionLoss,
  substitutes,
} from '@yanzhen/science/chains/resilience';
import { type ShockEvent, type ShockParameters, shockModel } from '@yanzhen/science/chains/shock';
import type { OperationContext } from '../context.ts';
import { essentialParameters } from './essential-field.ts';
import { type FlowVariant, findDistances, flowVariants, variantTable } from './flow-variants.ts';
import { unitCode } from './nodes.ts';
import type { ResilienceInput } from './resilience-input.ts';
import { outOfScience } from './shock.ts';
import { shockParameters } from './shock-fields.ts';

/** Few enough that a piece ends within seconds. */
const suppliersPerPiece = 6;

/** Concentration under one flow model, from each side that is looked at. */
export interface ConcentrationPiece {
  readonly region: string;
  readonly inputs: readonly InputConcentration[];
}

export interface LossPiece extends LossWithout {
  readonly region: string;
}

/** What a measure holds or moves, and what its region loses without and with it, when the input's main source stops. */
export interface MeasurePiece {
  readonly measure: Measure;
  readonly supplier: string;
  readonly amount: number;
  readonly lostWithout: number;
  readonly lostWith: number;
}

/** What the pieces of a board are about, before any is done. */
export interface BoardPlan {
  readonly info: TableInfo;
  readonly table: InputOutputTable;
  readonly variants: readonly FlowVariant[];
  readonly region: string;
  readonly partner: string | undefined;
  /** Buyer and supplier of every stop, and of every input that measures are looked for. */
  readonly stops: readonly { readonly region: string; readonly supplier: string }[];
}

export async function planBoard(input: ResilienceInput, context: OperationContext): Promise<BoardPlan> {
  const variants = await flowVariants(input, context);
  const { info, table } = await context.tables.load(input.table);
  const region = unitCode(info, 'region', input.region);
  const partner = input.partner === undefined ? undefined : unitCode(info, 'region', input.partner);
  const others = info.regions.map(({ code }) => code).filter((code) => code !== region);
  const stops =
    partner === undefined
      ? others.map((supplier) => ({ region, supplier }))
      : [
          { region, supplier: partner },
          { region: partner, supplier: region },
        ];
  return { info, table, variants, region, partner, stops };
}

/** Pieces of a part under one flow model. */
export function piecesPerVariant(part: ResilienceInput['parts'][number], plan: BoardPlan, targets: number): number {
  if (part === 'losses') return Math.ceil(plan.stops.length / suppliersPerPiece);
  return part === 'measures' ? targets : 1;
}

/** One piece of the one part that the input names. */
export async function boardPiece(input: ResilienceInput, number: number, context: OperationContext): Promise<unknown> {
  const plan = await planBoard(input, context);
  const part = input.parts[0]!;
  const targets = part === 'measures' ? await measureTargets(plan, input) : [];
  const each = piecesPerVariant(part, plan, targets.length);
  const table = await variantTable(plan.variants[Math.floor(number / each)]!, input, context);
  const at = number % each;
  if (part === 'concentration') return concentrationPiece(table, plan, input.threshold);
  if (part === 'dependence') return mutualDependence(table);
  const essential = await essentialParameters(input.essential, plan.info, context.signal);
  const parameters = { ...boardParameters(input), ...essential.parameters };
  return outOfScience(() =>
    part === 'losses'
      ? lossPiece(table, plan, input, parameters, at)
      : measurePiece(table, input, parameters, targets[at]!),
  );
}

function concentrationPiece(
  table: InputOutputTable,
  { region, partner }: BoardPlan,
  threshold: number,
): ConcentrationPiece[] {
  const sides = partner === undefined ? [region] : [region, partner];
  return sides.map((side) => ({ region: side, inputs: concentrations(table, side, threshold) }));
}

function lossPiece(
  table: InputOutputTable,
  { stops }: BoardPlan,
  input: ResilienceInput,
  parameters: ShockParameters,
  at: number,
): LossPiece[] {
  const model = shockModel(table, parameters);
  return stops
    .slice(at * suppliersPerPiece, (at + 1) * suppliersPerPiece)
    .map(({ region, supplier }) => ({ region, ...lossWithout(model, region, supplier, input.duration) }));
}

/** Measures against the stop of one input from its main source. */
export interface MeasureTarget {
  readonly supplier: string;
  readonly measures: readonly Measure[];
}

/**
 * A stock, a second source and capacity at home for each input: those named, or those on whose main source most output
 * hangs. Targets are chosen on the table itself and valued under every flow model.
 */
export async function measureTargets(plan: BoardPlan, input: ResilienceInput): Promise<MeasureTarget[]> {
  const { table, info, region, partner } = plan;
  const far = await distanceBetween(info, input.places);
  const named = new Set(input.inputs.map((sector) => unitCode(info, 'sector', sector)));
  const found = concentrations(table, region, input.threshold)
    .map((one) => ({
      ...one,
      supplier: partner ?? one.outsideMain,
      part: one.shares.get(partner ?? one.outsideMain) ?? 0,
    }))
    .filter((one) => one.part > 0 && (named.size === 0 || named.has(one.sector)))
    .map((one) => ({ ...one, exposed: (one.exposed / one.outsideShare) * one.part }))
    .sort((a, b) => b.exposed - a.exposed)
    .slice(0, named.size === 0 ? input.most : undefined);
  return found.map(({ sector, supplier }) => {
    const makers = table.nodes.filter((node, i) => node.sector === sector && table.output[i]! > 0);
    const source = secondSource(table, { region, sector, supplier }, far, input);
    const moved = { region, sector, from: supplier, share: input.movedShare };
    const measures: Measure[] = [
      { kind: 'stock', region, sector, days: input.stockDays },
      ...(source === undefined ? [] : [{ kind: 'second-source' as const, ...moved, source }]),
      ...(makers.some((node) => node.region === region) ? [{ kind: 'home' as const, ...moved, source: region }] : []),
    ];
    return { supplier, measures };
  });
}

/** The region other than the buyer with the largest spare capacity, within the distance where there is one. */
function secondSource(
  table: InputOutputTable,
  need: { readonly region: string; readonly sector: string; readonly supplier: string },
  far: (from: string, to: string) => number,
  { within }: ResilienceInput,
): string | undefined {
  const largest = (most: number) =>
    substitutes(table, need, far, most)
      .filter(({ region }) => region !== need.region)
      .sort((a, b) => b.spare - a.spare)[0]?.region;
  return largest(within) ?? largest(Infinity);
}

/** Kilometres between regions by code; 0 for all where they have no places. */
async function distanceBetween(
  info: TableInfo,
  places: ResilienceInput['places'],
): Promise<(from: string, to: string) => number> {
  const number = new Map(info.regions.map(({ code }, r) => [code, r]));
  const far = await findDistances(info, places);
  return (from, to) => far?.[number.get(from)! * number.size + number.get(to)!] ?? 0;
}

function measurePiece(
  table: InputOutputTable,
  input: ResilienceInput,
  parameters: ShockParameters,
  { supplier, measures }: MeasureTarget,
): MeasurePiece[] {
  const [{ region, sector }] = measures as readonly [Measure, ...Measure[]];
  const events = [stop(region, supplier, sector, input.duration)];
  const lostWithout = regionLoss(shockModel(table, parameters), events, region);
  return measures.map((measure) => {
    const { amount, lost } = lossWith(table, events, measure, parameters);
    return { measure, supplier, amount, lostWithout, lostWith: lost };
  });
}

/** The shock model's parameters of a board. */
function boardParameters(input: ResilienceInput): ShockParameters {
  return { ...shockParameters(input), inputThreshold: input.threshold };
}

function stop(region: string, supplier: string, sector: string, duration: number): ShockEvent {
  return {
    ...{ kind: 'link', name: supplier, regions: [supplier], sectors: [sector], to: { regions: [region] } },
    ...{ share: 1, from: 1, duration, recovery: { curve: 'none', steps: 1 } },
  };
}
