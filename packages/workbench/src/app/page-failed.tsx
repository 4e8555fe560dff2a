import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../parts/error-state.tsx';

/** A page that threw while it was drawn; the rest of the workbench stays. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <>
      <ErrorState error={error} onRetry={reset} />
    </>
  );
}
