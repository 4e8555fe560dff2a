import { ABSENT, locationQuotient, PRESENT, type Presence } from '../advantage/index.ts';
import type { Matrix } from '../labelled/index.ts';
import { type Choice, cellPart, cellsWith, nearnessPart, type Places, regionPart, yearlyLoss } from './figures.ts';
import { percentiles } from './percentiles.ts';
import type { Weights } from './pool.ts';
import type { CellPart, SearchParts } from './search.ts';

/** Figures for transfers; what is left out is a missing component. */
export interface TransferFigures extends Places {
  readonly amounts: Matrix;
  readonly presence: Presence;
  /** Relatedness density of the receiver, regions × industries. */
  readonly density: Matrix;
  /** The amounts some years before. */
  readonly earlier?: { readonly amounts: Matrix; readonly years: number };
  /** Industrial gradient coefficient, regions × industries. */
  readonly gradient?: Matrix;
  /** How much of the industry's chain the region has, see `linkedShare`. */
  readonly linked?: Matrix;
}

/** Assumptions to be changed: what should count is for those to say who decide. */
export const TRANSFER_WEIGHTS: Weights = {
  gradient: 0.2,
  losing: 0.2,
  shortage: 0.1,
  relatedness: 0.2,
  linked: 0.1,
  room: 0.1,
  nearness: 0.1,
};

/**
 * Transfer of industries (产业转移). A sender has the industry (LQ ≥ threshold), a receiver has not, or not yet. Components:
 * - `gradient` ln of the sender's industrial gradient coefficient over the receiver's;
 * - `losing` yearly fall of ln LQ of the sender;
 * - `shortage` what the sender's fullest budget lacks, 1 − room; `room` of the receiver;
 * - `relatedness` density of the receiver; `linked` how much of the industry's chain it has;
 * - `nearness` kilometres between the two.
 * Utilities are percentiles among the cells that may send (or receive), so that amounts in any unit give the same ranking.
 */
export function transferParts(figures: TransferFigures, choice: Choice = {}): SearchParts {
  const { amounts, presence, density, earlier, gradient, linked, distance, room } = figures;
  const regions = amounts.rows.length;
  const industries = amounts.columns.length;
  const all = { senders: undefined, receivers: undefined, industries: choice.industries };
  // Percentiles are among all regions, so that asking for one of them does not change its figures.
  const may = {
    send: cellsWith(presence, PRESENT, all.senders, all.industries),
    receive: cellsWith(presence, ABSENT, all.receivers, all.industries),
  };
  const bySender: CellPart[] = [];
  const byReceiver = [cellPart('relatedness', density.values, may.receive)];
  if (earlier !== undefined) {
    const loss = yearlyLoss(locationQuotient(earlier.amounts), locationQuotient(amounts), earlier.years);
    bySender.push(cellPart('losing', loss, may.send));
  }
  if (room !== undefined) {
    bySender.push(
      regionPart(
        'shortage',
        room.map((free) => 1 - free),
        industries,
      ),
    );
    byReceiver.push(regionPart('room', room, industries));
  }
  if (linked !== undefined) byReceiver.push(cellPart('linked', linked.values, may.receive));
  return {
    regions,
    industries,
    senders: cellsWith(presence, PRESENT, choice.senders, choice.industries),
    receivers: cellsWith(presence, ABSENT, choice.receivers, choice.industries),
    bySender,
    byReceiver,
    byGap: gradient === undefined ? [] : [gradientPart(gradient)],
    byPair: distance === undefined ? [] : [nearnessPart(distance, regions)],
  };
}

function gradientPart(gradient: Matrix): CellPart {
  const raw = gradient.values.map((value) => (value > 0 ? Math.log(value) : Number.NaN));
  return { component: 'gradient', raw, utility: percentiles(raw) };
}
