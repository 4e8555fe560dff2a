import type { CasePart } from '@yanzhen/evidence/cases';
import { UserError } from '@yanzhen/evidence/errors';
import { partNames } from '../../../store/cases/conflict.ts';
import { explainContract } from './explain-contract.ts';
import { explainLayout } from './explain-layout.ts';
import { explainGame, explainOutcome, explainSplit } from './explain-line.ts';
import { explainProposal } from './explain-proposal.ts';
import type { OpenedCase } from './opened-case.ts';
import { address, type Explained, type Reason, type TraceStep } from './step.ts';

/** Reasons of one step that are listed, and steps in all; the rest are counted, and can be asked for by themselves. */
const MOST_REASONS = 14;
const MOST_STEPS = 400;

type Explain = (opened: OpenedCase, path: string) => Explained | Promise<Explained>;

const explains: Readonly<Record<CasePart, Explain>> = {
  proposal: explainProposal,
  layout: explainLayout,
  outcome: explainOutcome,
  game: explainGame,
  split: explainSplit,
  contract: explainContract,
};

/** The page on which a part is shown and changed. */
const pages: Readonly<Record<CasePart, string>> = {
  proposal: '/partners',
  layout: '/layout',
  outcome: '/layout',
  game: '/sharing',
  split: '/sharing',
  contract: '/contract',
};

interface Waiting {
  readonly part: CasePart;
  readonly path: string;
  readonly parent: number;
  readonly depth: number;
}

/**
 * The steps from a figure back to where it comes from, each after the one it explains. A figure that came up before is named
 * again but explained once. @throws UserError where the part or the path is not there
 */
export async function trace(opened: OpenedCase, part: CasePart, path: string, depth: number): Promise<TraceStep[]> {
  const steps: TraceStep[] = [];
  const seen = new Set<string>();
  const waiting: Waiting[] = [{ part, path, parent: -1, depth: 0 }];
  for (const one of waiting) {
    const key = `${one.part} ${one.path}`;
    const there = opened.json(one.part) !== undefined;
    if (one.parent === -1 && !there) throw missing(opened, part);
    if (!there || steps.length >= MOST_STEPS) continue;
    const explained = await explains[one.part](opened, one.path);
    const isNew = !seen.has(key) && one.depth < depth;
    seen.add(key);
    const place = steps.push(figureStep(opened, one, explained, isNew)) - 1;
    if (!isNew) continue;
    for (const reason of chosen(explained.from)) {
      if (reason.kind === 'figure')
        waiting.push({ part: reason.part, path: reason.path, parent: place, depth: one.depth + 1 });
      else if (steps.length < MOST_STEPS) steps.push(endStep(reason, place));
    }
  }
  return steps;
}

/** Assumptions are few and always told; of the rest the first ones. */
function chosen(from: readonly Reason[]): Reason[] {
  const rest = from.filter(({ kind }) => kind !== 'assumption').slice(0, MOST_REASONS);
  return [...rest, ...from.filter(({ kind }) => kind === 'assumption')];
}

function figureStep({ stored }: OpenedCase, one: Waiting, explained: Explained, isNew: boolean): TraceStep {
  const { label, value, unit, how, from, more = 0 } = explained;
  return {
    ...{
      parent: one.parent,
      kind: 'figure',
      part: one.part,
      path: one.path,
      label: { ...label },
      value: value ?? null,
    },
    ...{
      unit: unit ?? '',
      how: how ? { ...how } : null,
      link: address(pages[one.part], { case: stored.id }),
      source: null,
    },
    more: more + from.length - (isNew ? chosen(from).length : 0),
  };
}

function endStep(reason: Exclude<Reason, { kind: 'figure' }>, parent: number): TraceStep {
  const { kind, label, value, unit, link, source } = reason;
  return {
    ...{ parent, kind, part: null, path: '', label: { ...label }, value: value ?? null, unit: unit ?? '', how: null },
    ...{ link: link ?? null, source: source ?? null, more: 0 },
  };
}

function missing({ stored }: OpenedCase, part: CasePart): UserError {
  const name = partNames[part];
  return new UserError(
    'part-missing',
    { zh: `协作案里没有${name.zh}。`, en: `The case has no ${name.en}.` },
    {
      ...{ kind: 'absent', place: { field: 'part' } },
      expected: { zh: Object.keys(stored.parts).join('、'), en: Object.keys(stored.parts).join(', ') },
    },
  );
}
