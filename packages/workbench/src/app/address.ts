import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * What the address carries. The first group is picked anywhere and stays picked on the way from page
 * to page; the second belongs to the page at hand.
 */
export interface Address {
  /** A dataset's id, with its version: `china-2007@1`. */
  readonly dataset?: string;
  readonly measure?: string;
  readonly year?: string;
  readonly region?: string;
  /** The second region of a pair. */
  readonly with?: string;
  readonly industry?: string;
  /** The group of regions that figures are confined to. */
  readonly within?: string;
  /** An input–output table's id, with its version. */
  readonly table?: string;
  /** A sector of that table. */
  readonly sector?: string;
  /** A plan's id. */
  readonly plan?: string;
  /** A case's id. */
  readonly case?: string;
  /** A report's id. */
  readonly report?: string;
  /** A joint space's id. */
  readonly space?: string;
  readonly lang?: string;
  /** Where several people share an installation: whose data the page shows. */
  readonly workspace?: string;

  /** A network of firms, with its version; one of its firms. */
  readonly network?: string;
  readonly firm?: string;
  /** Industries looked at together with the picked one, by comma; among the groups of regions, the one shown. */
  readonly group?: string;
  readonly indicator?: string;
  /** How the page shows its answer, for instance `tiles` or `matrix`. */
  readonly view?: string;
  readonly sort?: string;
  readonly from?: string;
  readonly to?: string;
  readonly level?: string;
  readonly term?: string;
  readonly step?: string;
  readonly regions?: string;
  /** What counts in a choice between industries, by the name of a set of weights. */
  readonly goal?: string;
  /** How many industries each region takes up. */
  readonly places?: string;
  /** How many regions may take up the same industry. */
  readonly takers?: string;
  /** The least strength shown. */
  readonly least?: string;
  /** Which part of a long table is shown, from 1. */
  readonly page?: string;
  /** What is assumed in a what-if: `420000:17=5000`, by comma. */
  readonly change?: string;
  /** What flows between regions count: `gross` or `embodied`. */
  readonly flows?: string;
  /** The convention of forward linkages: `ghosh` or `leontief`. */
  readonly forward?: string;
  /** What figures are summed by: `node`, `sector` or `region`. */
  readonly by?: string;
  /** What the size of a mark stands for. */
  readonly size?: string;
  /** What the colour of a mark stands for. */
  readonly colour?: string;
  /** Events of a shock, as `shock-studio/scenario.ts` writes them: `capacity:420000:17:1:1:30:linear60`. */
  readonly shock?: string;
  /** What is assumed on a page, where it is not by default: `inventory=30,psi=0.9`. */
  readonly settings?: string;
  /** Exceptions from every input being essential, as `essential-inputs/entries.ts` writes them. */
  readonly essential?: string;
  /** Events and settings of a second shock, to compare with. */
  readonly against?: string;
  readonly againstSettings?: string;
  /** Which of two scenarios is edited, or drawn. */
  readonly side?: string;
  readonly shown?: string;
  /** Which figure is drawn: `production`, `capacity` or `unmet`. */
  readonly figure?: string;
  /** The day that a map shows. */
  readonly day?: string;
  /** Sectors of regions whose curves are drawn: `420000:17`, by comma. */
  readonly nodes?: string;
  /** What the rows of the main table are of. */
  readonly rows?: string;
  /** Which part of a result is shown. */
  readonly tab?: string;
  /** Which simulations of a page were asked for: `losses,measures`; how many runs of a shock for its bands. */
  readonly runs?: string;
  /** How rules that bind several regions at once are allotted to them where each plans for itself: `today` or `none`. */
  readonly allotted?: string;
  /** Which findings of a review are shown: of one rule, of one severity. */
  readonly rule?: string;
  readonly severity?: string;
  /** What is searched for in documents, and how what is found is ordered. */
  readonly q?: string;
  readonly order?: string;
  /** Kind and issuer of documents; the class of GB/T 4754 that their passages name. */
  readonly kind?: string;
  readonly issuer?: string;
  readonly class?: string;
  /** A document by id, or `id@version`; the stretch of it that is marked: `12:3-40`, passage and characters. */
  readonly document?: string;
  readonly passage?: string;
  /** A topic by id. */
  readonly topic?: string;
  /** What a fact's figure is: a level, a rate, a share. */
  readonly basis?: string;
  /** One item of a plan. */
  readonly item?: string;
  /** What is assumed of an indicator: its base, `2024=5.8`; further projects, `2026:0.1:0.2` by comma; the model. */
  readonly base?: string;
  readonly further?: string;
  readonly model?: string;
  /** Down to which level a tree is open. */
  readonly depth?: string;
  /** What measures were quoted at: `stock:21=500`, by comma. */
  readonly quotes?: string;
  /** Regions on each side of a cooperation and the industries it may be about, by comma; `all` where one is picked. */
  readonly senders?: string;
  readonly receivers?: string;
  readonly industries?: string;
  /** A form of cooperation, what counts in it (`transfer.gradient=0.3`, by comma), and the proposal opened. */
  readonly form?: string;
  readonly weights?: string;
  readonly proposal?: string;
  /** The share of an industry that gains are reckoned for, and the measure that stands for labour. */
  readonly share?: string;
  readonly labour?: string;
  /** What regions use of resources and may use: `420000:land:80:100`, by comma. */
  readonly budgets?: string;
  /** The figure of a case that is traced: `contract:streams.0.amounts`. */
  readonly trace?: string;
}

/** Kept when a link leads to another page. */
export const carried = [
  'dataset',
  'measure',
  'year',
  'region',
  'with',
  'industry',
  'within',
  'table',
  'sector',
  'plan',
  'case',
  'lang',
  'workspace',
] as const;

/** Reads a query into an address: every value a plain string, empty ones dropped. */
export function readAddress(search: Record<string, unknown>): Address {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}

/** `?region=420000`: values as people read and write them, without quotes. */
export function parseQuery(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

export function writeQuery(search: Record<string, unknown>): string {
  const query = new URLSearchParams(readAddress(search) as Record<string, string>).toString();
  // `@`, `,`, `:` and `=` are allowed in a value and read better as they are.
  return query ? `?${query.replace(/%40|%2C|%3A|%3D/g, decodeURIComponent)}` : '';
}

export type Change = { readonly [K in keyof Address]?: Address[K] | undefined };

/** The current address, and a function that changes parts of it. `undefined` removes a part. */
export function useAddress(): [Address, (change: Change, options?: { replace?: boolean }) => void] {
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- routes validate to an Address, which the hook cannot know
  const address = useSearch({ strict: false }) as Address;
  const router = useRouter();
  const update = useCallback(
    (change: Change, { replace = false } = {}) => {
      void router.navigate({
        // The path itself: a relative one would lead from an unknown address to the first page.
        to: router.state.location.pathname,
        search: (previous: Address) => ({ ...previous, ...change }),
        replace,
        resetScroll: false,
      });
    },
    [router],
  );
  return [address, update];
}
