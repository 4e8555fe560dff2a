import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import { type ReactNode, useState } from 'react';

/** What the platform refused in words it refuses again; a lost connection may come back. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof UserError);
}

/** A session that has ended meanwhile: the page is asked for anew, and the way in comes first. */
function onFailure(error: Error): void {
  if (error instanceof UserError && error.code === 'sign-in') location.reload();
}

/** Results are immutable for a dataset version, so what was fetched once stays good while the page is open. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: onFailure }),
        mutationCache: new MutationCache({ onError: onFailure }),
        defaultOptions: {
          queries: {
            staleTime: Number.POSITIVE_INFINITY,
            gcTime: 10 * 60_000,
            retry: worthAnotherTry,
            refetchOnWindowFocus: false,
          },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
