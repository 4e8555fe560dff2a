import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import { type ReactNode, useState } from 'react';

/** What the platform refused in words it refuses again; a lost connection may come back. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof UserError);
}

/** Results are immutable for a dataset version, so what was fetched once stays good while the page is open. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
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
