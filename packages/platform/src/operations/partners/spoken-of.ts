import type { RegionRelation } from '@yanzhen/documents/facts';
import type { OperationContext } from '../context.ts';
import { libraryFindings } from '../documents/library-findings.ts';

/** A relation found in a stored document. */
export interface SpokenOf {
  readonly document: string;
  readonly title: string;
  readonly relation: RegionRelation;
}

/**
 * Looks pairs of regions up among what stored documents say of regions working together: the same two places, or places within
 * them (GB/T 2260), either way round.
 */
export async function spokenOf(context: OperationContext): Promise<(a: string, b: string) => SpokenOf[]> {
  const { extractRelations } = await import('@yanzhen/documents/facts');
  const { documents } = await context.store();
  const found = await libraryFindings(documents, await documents.list({}), extractRelations);
  const all = found.map(({ document, found: relation }) => ({
    ...{ document: document.id, title: document.description.title, relation },
  }));
  return (a, b) =>
    all.filter(({ relation: { from, to } }) => {
      const [one, two] = [from.code, to.code];
      if (one === undefined || two === undefined) return false;
      return (isIn(one, a) && isIn(two, b)) || (isIn(one, b) && isIn(two, a));
    });
}

/** Whether a unit of GB/T 2260 is another or lies within it: the pairs of zeros at the end stand for everything below. */
function isIn(code: string, region: string): boolean {
  return code.startsWith(region.replace(/(?:00)+$/u, ''));
}
