import { UserError } from '@yanzhen/evidence/errors';
import { useText } from '../words/index.ts';

/** What went wrong, in one line beside the form. */
export function Problem({ error }: { error: unknown }) {
  const text = useText();
  if (error === undefined) return null;
  const advice = error instanceof UserError && error.advice ? ` ${text(error.advice)}` : '';
  return (
    <p className="form-problem" role="alert">
      {error instanceof UserError ? text(error.text) + advice : String(error)}
    </p>
  );
}
