import { UserError } from '@yanzhen/evidence/errors';
import { ErrorState } from '../parts/error-state.tsx';
import type { PreviewProblem } from './use-preview.ts';
import { useImportWords } from './words.ts';

/** What can be done about it on this page, where the reader's own advice speaks of the command line. */
const adviceHere = {
  'no-year': 'adviceYear',
  'no-region': 'adviceRegion',
  'unresolved-region': 'adviceNames',
  'unresolved-industry': 'adviceNames',
} as const;

/** What keeps a file out: what was found where, what was expected, what to do. */
export function Problem({ problem, file }: { problem: PreviewProblem; file: string }) {
  const say = useImportWords();
  const { code, text, place, found, expected } = problem;
  const here = Object.hasOwn(adviceHere, code) ? say(adviceHere[code as keyof typeof adviceHere]) : undefined;
  const advice = here === undefined ? problem.advice : { zh: here, en: here };
  const error = new UserError(code, text, {
    place: { file, ...place },
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(advice === undefined ? {} : { advice }),
  });
  return <ErrorState error={error} />;
}
