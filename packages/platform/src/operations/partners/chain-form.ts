import { type InputOutputTable, valueAddedTotals } from '@yanzhen/science/chains';
import { chainPairings, type PairingOptions, securedUnder } from '@yanzhen/science/partners';
import { NON_TRADABLE } from '@yanzhen/science/rivalry';
import { findDistances, flowVariants, variantConventions, variantTable } from '../chains/flow-variants.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { behindPairing } from './behind-forms.ts';
import { missingNote } from './notes.ts';
import { type FormPool, NOTHING_KNOWN, type Parties } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';
import { NOT_SIMULATED } from './security.ts';
import { tableEmissions } from './table-emissions.ts';

export interface ChainForm {
  readonly form: FormPool;
  readonly estimate: boolean;
  readonly conventions: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** Codes asked for; undefined where all are. */
export interface ChosenCodes {
  readonly senders: ReadonlySet<string> | undefined;
  readonly receivers: ReadonlySet<string> | undefined;
  readonly industries: ReadonlySet<string> | undefined;
}

/**
 * Pairing along chains from a multi-regional table; a note where there is none. On estimated flows what is secured is given
 * under every flow model: concentration on one estimate would only give the estimate's own assumption back.
 */
export async function chainForm(
  context: OperationContext,
  input: ProposeInput,
  chosen: ChosenCodes,
): Promise<ChainForm | Note> {
  if (input.table === undefined) return missingNote('table');
  const { table, info } = await context.tables.load(input.table);
  if (info.regions.length < 2) return missingNote('table');
  const asked = { ...input, table: input.table };
  const variants = await flowVariants(asked, context);
  const distance = await findDistances(info, input.places);
  const options: PairingOptions = { share: input.bought_share, ...(distance !== undefined && { distance }) };
  // Services every place must have are not bought across borders because somebody else is cheaper.
  const listed = input.non_tradable_codes ?? NON_TRADABLE[info.sectorScheme]?.codes ?? [];
  const apart = new Set(input.non_tradable === 'apart' ? listed : []);
  const found = chainPairings(table, {
    ...options,
    wanted: ({ sender, receiver, sector }) =>
      (chosen.senders?.has(sender) ?? true) &&
      (chosen.receivers?.has(receiver) ?? true) &&
      (chosen.industries?.has(sector) ?? true) &&
      !apart.has(sector),
  });
  const ranges: Float64Array[] = [];
  for (const [at, variant] of variants.entries()) {
    context.signal.throwIfAborted();
    context.progress(at / variants.length, { zh: '按各流量模型重估', en: 'Looking at each flow model' });
    const flows = at === 0 ? table : await variantTable(variant, asked, context);
    ranges.push(securedUnder(flows, found.regions, found.sectors, found.pairings, options));
  }
  const name = (k: number): Parties => {
    const { sender, receiver, source, industry } = found.pairings[k]!;
    const { regions, sectors } = found;
    return {
      ...{ sender: regions[sender]!, receiver: regions[receiver]!, source: regions[source]! },
      ...{ industry: sectors[industry]!, details: '' },
    };
  };
  const width = found.pool.components.length;
  const raw = (k: number) =>
    Object.fromEntries(found.pool.components.map((one, c) => [one, found.pool.raw[k * width + c]!]));
  const carried = accountsMoved(table, info.unit);
  return {
    form: {
      pool: found.pool,
      parties: name,
      reliance: () => Number.NaN,
      expected: (k) => {
        const { moved, secured } = found.pairings[k]!;
        const range = ranges.map((values) => values[k]!);
        return {
          ...NOTHING_KNOWN,
          ...{ moved, unit: info.unit, secured },
          ...{ securedLeast: Math.min(...range), securedLargest: Math.max(...range) },
          ...carried(name(k), moved),
        };
      },
      behind: (k) => behindPairing(found, found.pairings[k]!, raw(k), info),
    },
    estimate: info.estimate,
    conventions: { ...variantConventions(variants), secured: 'upper bound: nothing in store, nobody else stands in' },
    notes: [securedNote(info.estimate, variants.length), NOT_SIMULATED],
  };
}

/** Value added and emissions of an amount made by the partner, and no longer by the source it replaces. */
function accountsMoved(table: InputOutputTable, unit: string) {
  const totals = table.valueAddedCategories.length === 0 ? undefined : valueAddedTotals(table);
  const emissions = tableEmissions(table);
  const node = new Map(table.nodes.map(({ region, sector }, i) => [`${region} ${sector}`, i]));
  const per = (account: Float64Array | undefined, region: string, sector: string) => {
    const i = node.get(`${region} ${sector}`);
    return i === undefined || account === undefined ? Number.NaN : account[i]! / table.output[i]!;
  };
  return ({ sender, source, industry }: Parties, moved: number) => ({
    valueAdded: moved * per(totals, sender, industry),
    valueAddedEnds: moved * per(totals, source, industry),
    valueAddedUnit: totals === undefined ? '' : unit,
    carbon: moved * (per(emissions?.values, sender, industry) - per(emissions?.values, source, industry)),
    carbonUnit: emissions?.unit ?? '',
  });
}

function securedNote(estimate: boolean, models: number): Note {
  return {
    code: 'secured-bound',
    level: 'caution',
    text: {
      zh: `链式配套的“保住的产出”是上界：没有库存，也没有别人顶上；要细看请用 chains resilience 逐一模拟。${estimate ? `流量是估算的，按 ${models} 种流量模型给出范围；依赖度等分量用表本身的流量，只供排序。` : ''}`,
      en: `The output secured by chain pairing is an upper bound: nothing in store and nobody else standing in; for a closer look run chains resilience. ${estimate ? `Flows are estimated: it is a range over ${models} flow models; dependence and the like use the table’s own flows and serve the order alone.` : ''}`.trim(),
    },
  };
}
