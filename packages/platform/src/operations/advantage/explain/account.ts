import { UserError } from '@yanzhen/evidence/errors';
import type { Note } from '../../evidence.ts';
import type { Figures } from '../../figures/index.ts';
import type { Alternative } from './alternatives.ts';
import type { ExplainedInput } from './inputs.ts';

/** What is to be said about one figure: its value, what it is made of, and the facts it rests on. */
export interface Account {
  readonly figures: Figures;
  readonly value: number;
  /** The year, or the first and the last of a period. */
  readonly years: readonly number[];
  /** Codes of what the figure belongs to; null where it belongs to none. */
  readonly region: string | null;
  readonly industry: string | null;
  readonly other: string | null;
  readonly otherIs: 'region' | 'industry';
  readonly inputs: readonly ExplainedInput[];
  readonly alternatives: readonly Alternative[];
  /** Codes of the regions and industries whose facts it rests on directly; undefined for all of them. */
  readonly restsOn: {
    readonly regions: readonly string[] | undefined;
    readonly industries: readonly string[] | undefined;
    readonly columns: readonly string[];
  };
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conventions: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** The figure cannot be found without that field. */
export function missingField(field: string, needs: readonly string[]): UserError {
  const list = needs.join(', ');
  return new UserError(
    'missing-field',
    { zh: `这个指标还需要参数 ${field}。`, en: `This indicator also needs the field ${field}.` },
    { place: { field }, expected: { zh: list, en: list } },
  );
}
