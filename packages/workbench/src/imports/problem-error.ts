import { UserError } from '@yanzhen/evidence/errors';
import type { PreviewProblem } from './use-preview.ts';

/** What keeps a file out, as the error every page knows how to show. */
export function problemError({ code, text, place, found, expected, advice }: PreviewProblem, file: string): UserError {
  return new UserError(code, text, {
    place: { file, ...place },
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(advice === undefined ? {} : { advice }),
  });
}
