import type { Address } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { type Entry, essentialFile, readEntries } from '../essential-inputs/index.ts';
import { type Quote, readQuotes, readSettings, type Settings } from './settings.ts';

/** The parts that are simulated, and so are run when they are asked for. */
const simulated = ['losses', 'measures'] as const;
export type Simulated = (typeof simulated)[number];

/** What the board is asked about. */
export interface Choice {
  readonly region: string;
  /** The other region of a pair. */
  readonly partner: string | undefined;
  /** The input whose substitutes are shown; the board's first one where none is picked. */
  readonly sector: string | undefined;
  readonly settings: Settings;
  readonly quotes: readonly Quote[];
  readonly runs: readonly Simulated[];
  /** Exceptions from every input being essential; only what is simulated knows them. */
  readonly essential: readonly Entry[];
}

/** The choice in the address; what the table does not have falls back. */
export function choiceOf(address: Address, { info }: ChainTable): Choice {
  const has = (units: readonly { code: string }[], code: string | undefined) =>
    units.find((unit) => unit.code === code)?.code;
  const region = has(info.regions, address.region) ?? info.regions[0]?.code ?? '';
  const partner = has(info.regions, address.with);
  const runs = (address.runs ?? '').split(',');
  return {
    region,
    partner: partner === region ? undefined : partner,
    sector: has(info.sectors, address.sector),
    settings: readSettings(address.settings),
    quotes: readQuotes(address.quotes),
    runs: simulated.filter((part) => runs.includes(part)),
    essential: readEntries(address.essential, info.sectors),
  };
}

/** The address's text for the runs once one more is asked for. */
export function withRun(runs: readonly Simulated[], part: Simulated): string {
  return simulated.filter((one) => one === part || runs.includes(one)).join(',');
}

/** What every question to the board begins with. */
export function boardInput(table: ChainTable, { region, partner }: Choice) {
  return { table: table.reference, region, ...(partner === undefined ? {} : { partner }) };
}

/** What every run of the shock model is asked on top of that. */
export function runInput(table: ChainTable, choice: Choice) {
  const { duration, inventory, overproduction, threshold } = choice.settings;
  const exceptions = choice.essential.length > 0 ? { essential: essentialFile(choice.essential) } : {};
  return { ...boardInput(table, choice), duration, inventory, overproduction, threshold, ...exceptions };
}
