import type { Evidence, Note } from '../evidence.ts';
import { inputReference } from '../input-evidence.ts';
import type { Figures } from './figures.ts';

/** The evidence of a result computed from one dataset. */
export function evidenceOf(
  operation: { readonly name: string; readonly version: number },
  parameters: Readonly<Record<string, unknown>>,
  figures: Figures,
  conventions: Readonly<Record<string, string>>,
  notes: readonly Note[],
): Evidence {
  return {
    operation: operation.name,
    version: operation.version,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)),
    inputs: [inputReference(figures.dataset.info)],
    conventions: {
      measure: figures.measure.code,
      absent: figures.absent,
      ...(figures.chosen === undefined ? {} : { regions: figures.chosen.asked.join(', ') }),
      ...conventions,
    },
    estimate: figures.measure.estimate,
    notes,
  };
}
