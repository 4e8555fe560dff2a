import { UserError } from '@yanzhen/evidence/errors';
import type { NetworkInfo } from '@yanzhen/evidence/networks';
import { firmNumber, type Network } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { Evidence, Note } from '../evidence.ts';
import { type EvidenceDetails, inputEvidence } from '../input-evidence.ts';
import { citedInput } from './firms-files.ts';

/** Which firms: by name, or all of a region, of an industry, or of an industry in a region. */
export const failingFields = {
  firm: z.array(z.string()).default([]).meta({ zh: '企业（一起停产）', en: 'Firms (that fail together)' }),
  region: z
    .string()
    .optional()
    .meta({ zh: '地区：其全部企业（代码或名称）', en: 'Region, all of its firms; by code or name' }),
  industry: z
    .string()
    .optional()
    .meta({ zh: '行业：其全部企业（代码或名称）', en: 'Industry, all of its firms; by code or name' }),
};

interface Failing {
  readonly firm: readonly string[];
  readonly region?: string | undefined;
  readonly industry?: string | undefined;
}

/** The firms that are named, and a name for them all; undefined where none is. @throws UserError for what is not there */
export function failingFirms(
  network: Network,
  info: NetworkInfo,
  { firm, region, industry }: Failing,
): { name: string; firms: number[] } | undefined {
  if (firm.length > 0) {
    const number = firmNumber(network);
    const firms = firm.map((name) => number(name) ?? missing('firm', name));
    return { name: firm.join('+'), firms };
  }
  if (region === undefined && industry === undefined) return undefined;
  const r = region === undefined ? -1 : labelOf(network, info, 'regions', region);
  const s = industry === undefined ? -1 : labelOf(network, info, 'industries', industry);
  const firms: number[] = [];
  for (let k = 0; k < network.firms; k++) {
    if ((r < 0 || network.regionOf[k] === r) && (s < 0 || network.industryOf[k] === s)) firms.push(k);
  }
  const name = [region, industry].filter((part) => part !== undefined).join(' ');
  return firms.length > 0 ? { name, firms } : missing('industry', name);
}

/** Where a region or industry stands in the network, written by its label or its name. */
export function labelOf(network: Network, info: NetworkInfo, what: 'regions' | 'industries', text: string): number {
  const at = network[what].indexOf(text);
  if (at >= 0) return at;
  const named = Object.entries(info.names?.[what] ?? {}).find(([, { zh, en }]) => zh === text || en === text);
  const found = named === undefined ? -1 : network[what].indexOf(named[0]);
  return found >= 0 ? found : missing(what === 'regions' ? 'region' : 'industry', text);
}

function missing(field: string, name: string): never {
  throw new UserError(
    'unknown-firm',
    { zh: `网络中没有“${name}”。`, en: `The network has no “${name}”.` },
    { kind: 'absent', place: { field }, found: name },
  );
}

/** The names of firms, or their numbers where they have none. */
export function firmName({ names }: Network, firm: number): string {
  return names?.[firm] ?? String(firm);
}

/** The evidence of a result computed from one network; marked as estimate where the network was made. */
export function networkEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  info?: NetworkInfo,
  details: EvidenceDetails = {},
): Evidence {
  const made = info?.synthetic === true ? [syntheticNote(info)] : [];
  return inputEvidence(operation, citedInput(parameters), info, {
    ...details,
    notes: [...made, ...(details.notes ?? [])],
    estimate: info?.synthetic ?? false,
  });
}

/** What must be said about every figure of a made network. */
function syntheticNote({ origin }: NetworkInfo): Note {
  const from = origin === undefined ? '' : ` ${origin.table}`;
  const seed = origin === undefined ? '' : `（种子 ${origin.seed}）`;
  return {
    code: 'synthetic-network',
    level: 'caution',
    text: {
      zh: `网络是按投入产出表${from}生成的${seed}，其中没有真实企业。`,
      en: `The network was made from the input–output table${from}${origin === undefined ? '' : ` (seed ${origin.seed})`}: no firm in it is real.`,
    },
  };
}
