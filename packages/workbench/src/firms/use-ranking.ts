import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type LastingTableState, numberIn, type Row, textIn, useLastingTable } from '../data/index.ts';
import { useAskedRuns } from './asked-runs.ts';
import { useEssential } from './use-essential.ts';
import type { FirmNetwork } from './use-firm-network.ts';

/** A firm, a region or an industry with its systemic risk. */
export interface Ranked {
  readonly rank: number;
  readonly firm: string;
  readonly region: string;
  readonly industry: string;
  readonly firms: number | null;
  readonly size: number | null;
  readonly esri: number | null;
  readonly mean: number | null;
  readonly downstream: number | null;
  readonly upstream: number | null;
  readonly touched: number | null;
}

export type By = 'firm' | 'region' | 'industry';

export interface Ranking {
  readonly by: By;
  /** The region whose losses count, with only firms from outside; undefined for the whole network. */
  readonly within: string | undefined;
  readonly rows: readonly Ranked[] | undefined;
  /** The firm that stands first, where firms are ranked. */
  readonly most: Ranked | undefined;
  readonly evidence: Evidence | undefined;
  readonly state: LastingTableState;
  /** Large networks are not computed before they are asked for. */
  readonly isWaiting: boolean;
  readonly start: () => void;
}

/** Up to so many firms are computed without being asked for: it takes some seconds. */
const mostUnasked = 20_000;

export function useRanking(network: FirmNetwork): Ranking {
  const { reference, info } = network;
  const { input: essential } = useEssential(network);
  const [address] = useAddress();
  const runs = useAskedRuns();
  const by: By = address.by === 'region' || address.by === 'industry' ? address.by : 'firm';
  const within = info.regions.find(({ code }) => code === address.within)?.code;
  const enabled = runs.has('ranking') || (info.report['firms'] ?? 0) <= mostUnasked;
  const state = useLastingTable(
    'chains.firms.profile',
    { network: reference, by, ...essential, ...(within === undefined ? {} : { within, outside: true }) },
    { enabled },
  );
  const rows = useMemo(() => (state.isOld ? undefined : state.rows?.map(rankedOf)), [state.rows, state.isOld]);
  return {
    ...{ by, within, rows, state },
    most: rows?.[0],
    evidence: state.isOld ? undefined : state.table?.evidence,
    isWaiting: !enabled && rows === undefined,
    start: () => runs.add('ranking'),
  };
}

function rankedOf(row: Row): Ranked {
  return {
    rank: numberIn(row, 'rank') ?? 0,
    firm: textIn(row, 'firm'),
    region: textIn(row, 'region'),
    industry: textIn(row, 'industry'),
    firms: numberIn(row, 'firms'),
    size: numberIn(row, 'size'),
    esri: numberIn(row, 'esri'),
    mean: numberIn(row, 'mean'),
    downstream: numberIn(row, 'downstream'),
    upstream: numberIn(row, 'upstream'),
    touched: numberIn(row, 'touched'),
  };
}
