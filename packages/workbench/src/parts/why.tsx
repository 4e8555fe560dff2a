import type { Evidence } from '@yanzhen/platform/operations';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import type { Question } from '../data/index.ts';

/** A figure somebody asks about. */
export interface Figure {
  /** What it is of: “Hubei · transport equipment · location quotient”. */
  readonly title: string;
  /** As it stands on the screen. */
  readonly value?: string;
  readonly evidence: Evidence;
  /** Where `advantage explain` can take it apart: the cell and the indicator. */
  readonly explain?: Question;
}

type Ask = (figure: Figure) => void;

const WhyContext = createContext<Ask>(() => undefined);

const EvidenceDrawer = lazy(async () => ({ default: (await import('./evidence-drawer.tsx')).EvidenceDrawer }));

/** Holds the one evidence drawer of the workbench. */
export function WhyProvider({ children }: { children: ReactNode }) {
  const [figure, setFigure] = useState<Figure>();
  const close = useCallback(() => setFigure(undefined), []);
  return (
    <WhyContext value={setFigure}>
      {children}
      {figure && (
        <Suspense fallback={null}>
          <EvidenceDrawer figure={figure} onClose={close} />
        </Suspense>
      )}
    </WhyContext>
  );
}

/** Opens the evidence drawer on a figure. */
export function useWhy(): Ask {
  return useContext(WhyContext);
}
