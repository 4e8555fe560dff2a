import { z } from 'zod';
import type { Evidence, Note } from '../evidence.ts';

const worth = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** A game, as JSON or on the command line as a file of JSON; what else the file says is left alone. */
export const gameField = z
  .object({
    players: z.array(z.string()),
    worth: z.record(z.string(), worth),
    kind: z.enum(['gain', 'cost']).optional(),
    weights: z.record(z.string(), z.number()).optional(),
  })
  .meta({
    zh: '博弈文件：players、worth（每个联盟一个价值，参与方以 + 相连；不确定时写 [下限, 上限]）、可选 kind（gain 或 cost）、weights',
    en: 'The game: players, worth (one per coalition, players joined by +; [lower, upper] where it is uncertain), optionally kind (gain or cost) and weights',
  });

/** What every result of this room says of itself. */
export function agreementEvidence(
  operation: string,
  parameters: Evidence['parameters'],
  conventions: Evidence['conventions'] = {},
  notes: readonly Note[] = [],
): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions, estimate: false, notes };
}

/** Six significant digits, for sentences. */
export const shown = (value: number): string => String(Number(value.toPrecision(6)));
