import { ABSENT, locationQuotient, PRESENT, type Presence } from '../advantage/index.ts';
import type { Matrix } from '../labelled/index.ts';
import { type Choice, cellPart, cellsWith, nearnessPart, type Places, regionPart } from './figures.ts';
import type { Weights } from './pool.ts';
import type { SearchParts } from './search.ts';

/** Figures for research here, production there. */
export interface ResearchFigures extends Places {
  readonly amounts: Matrix;
  readonly presence: Presence;
  /** Research by region and industry, any measure: spending, people, patents. */
  readonly research: Matrix;
  readonly researchPresence: Presence;
}

export const RESEARCH_WEIGHTS: Weights = {
  research: 0.3,
  production: 0.3,
  thin: 0.1,
  lacking: 0.1,
  room: 0.1,
  nearness: 0.1,
};

/**
 * Research here, production there (研发+制造). The sender is strong in research on an industry, the receiver strong in making
 * it and not in research. Components: `research` the sender's LQ in research, `production` the receiver's LQ in production,
 * `thin` the sender's LQ in production and `lacking` the receiver's in research (lower is better), `room`, `nearness`.
 */
export function researchParts(figures: ResearchFigures, choice: Choice = {}): SearchParts {
  const { amounts, presence, research, researchPresence, distance, room } = figures;
  const industries = amounts.columns.length;
  const making = locationQuotient(amounts).values;
  const finding = locationQuotient(research).values;
  const sends = cellsWith(researchPresence, PRESENT, undefined, choice.industries);
  const lacks = cellsWith(researchPresence, ABSENT, undefined, choice.industries);
  const receives = cellsWith(presence, PRESENT, undefined, choice.industries).map((yes, at) => yes * lacks[at]!);
  const chosen = (cells: Uint8Array, regions: Uint8Array | undefined) =>
    cells.map((yes, at) => yes * (regions?.[Math.floor(at / industries)] ?? 1));
  return {
    regions: amounts.rows.length,
    industries,
    senders: chosen(sends, choice.senders),
    receivers: chosen(receives, choice.receivers),
    bySender: [cellPart('research', finding, sends), cellPart('thin', making, sends, -1)],
    byReceiver: [
      cellPart('production', making, receives),
      cellPart('lacking', finding, receives, -1),
      ...(room === undefined ? [] : [regionPart('room', room, industries)]),
    ],
    byGap: [],
    byPair: distance === undefined ? [] : [nearnessPart(distance, amounts.rows.length)],
  };
}
