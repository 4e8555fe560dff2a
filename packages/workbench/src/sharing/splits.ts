import { numberIn, type Row, textIn } from '../data/index.ts';

/** One rule's split as the operation gave it. */
export interface Split {
  readonly rule: string;
  /** By player; undefined where the rule has no value for this game. */
  readonly shares: readonly number[] | undefined;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly worst: string;
  readonly excess: number | null;
  readonly holds: boolean | null;
}

/** Rows of `agreements.compare`, a split a rule. */
export function splitsOf(rows: readonly Row[]): Split[] {
  const rules = [...new Set(rows.map((row) => textIn(row, 'rule')))];
  return rules.map((rule) => {
    const own = rows.filter((row) => row['rule'] === rule);
    const shares = own.map((row) => numberIn(row, 'share'));
    const [first] = own;
    return {
      rule,
      shares: shares.some((share) => share === null) ? undefined : (shares as number[]),
      low: own.map((row) => numberIn(row, 'low')),
      high: own.map((row) => numberIn(row, 'high')),
      worst: textIn(first!, 'worst_coalition'),
      excess: numberIn(first!, 'worst_excess'),
      holds: first!['holds'] as boolean | null,
    };
  });
}

/** The rule asked for; else one that holds where there is one, Shapley's before the nucleolus. */
export function ruleAtHand(splits: readonly Split[], asked: string | undefined): string {
  const there = splits.filter(({ shares }) => shares !== undefined);
  const wanted = there.find(({ rule }) => rule === asked) ?? there.find(({ holds }) => holds === true) ?? there[0];
  return wanted?.rule ?? 'shapley';
}

export interface CornerRow {
  readonly bound: string;
  readonly shares: readonly number[];
  readonly tight: readonly string[];
}

/** Rows of `agreements.core`, a corner each. */
export function cornersOf(rows: readonly Row[]): CornerRow[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const place = `${textIn(row, 'bound')} ${numberIn(row, 'corner')}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  return [...groups.values()].map((own) => ({
    bound: textIn(own[0]!, 'bound'),
    shares: own.map((row) => numberIn(row, 'share') ?? 0),
    tight: textIn(own[0]!, 'tight').split(';'),
  }));
}
