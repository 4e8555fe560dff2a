import type { Fragment } from './baselines.ts';
import type { PageText } from './page.ts';

const edgeRows = 2;
const edgeShare = 0.13;
const pageNumber =
  /^(?:[-–—·•~\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*页)?[-–—·•~\s]*|(?:第\s*)?\d{1,4}\s*页?\s*[/,，、]?\s*(?:共|of|\/)?\s*\d{1,4}\s*页?|第\s*[一二三四五六七八九十百]+\s*页|page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/iu;

/**
 * The fragments that are running heads, feet and page numbers: in the outermost rows of a page, and either a number
 * as pages carry it or words that come again (figures aside) at the same height of other pages.
 */
export function runningHeads(pages: readonly PageText[]): ReadonlySet<Fragment> {
  const seen = new Map<string, { fragments: Fragment[]; pages: Set<number> }>();
  const found = new Set<Fragment>();
  for (const page of pages) {
    for (const { fragment, edge } of edges(page)) {
      if (pageNumber.test(fragment.text.trim())) found.add(fragment);
      const height = Math.round((fragment.y / page.height) * 50);
      const words = fragment.text.replace(/\d+|\s+/g, '#');
      // A height on the border between two steps is counted in both.
      for (const step of [height, height + 1]) {
        const key = `${edge}|${step}|${words}`;
        const entry = seen.get(key) ?? { fragments: [], pages: new Set() };
        entry.fragments.push(fragment);
        entry.pages.add(page.number);
        seen.set(key, entry);
      }
    }
  }
  const least = Math.max(2, Math.min(3, pages.length));
  for (const entry of seen.values())
    if (entry.pages.size >= least) for (const fragment of entry.fragments) found.add(fragment);
  return found;
}

interface AtEdge {
  readonly fragment: Fragment;
  readonly edge: 'top' | 'bottom';
}

function edges({ fragments, height }: PageText): AtEdge[] {
  const rows = [...new Set(fragments.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const top = new Set(rows.slice(0, edgeRows).filter((y) => y < height * edgeShare));
  const bottom = new Set(rows.slice(-edgeRows).filter((y) => y > height * (1 - edgeShare)));
  return fragments.flatMap((fragment): AtEdge[] => {
    const y = Math.round(fragment.y);
    if (top.has(y)) return [{ fragment, edge: 'top' }];
    return bottom.has(y) ? [{ fragment, edge: 'bottom' }] : [];
  });
}
