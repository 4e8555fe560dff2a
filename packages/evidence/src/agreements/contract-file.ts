import type {
  Base,
  PartyRole,
  Period,
  SharePeriod,
  ShareTerm,
  StatisticKind,
  StatisticRule,
} from '@yanzhen/science/agreements';
import type { Name } from '../dataset/index.ts';
import type { FigureOrigin } from './figure-origins.ts';

/** Yearly amounts: one number for all years, one a year, or a start with growth (0 before `from` and after `to`). */
export type ScheduleFile =
  | number
  | readonly number[]
  | {
      readonly from: number;
      readonly amount: number;
      readonly growth?: number | undefined;
      readonly to?: number | undefined;
    };

export interface PartyFile {
  readonly id: string;
  readonly name?: Name | undefined;
  readonly role: PartyRole;
  readonly discount: number;
  readonly outside: number;
  readonly essential?: boolean | undefined;
}

export interface StreamFile {
  readonly id: string;
  /** `vat`, `corporate-income-tax`, …; `profit` for what a company earns. */
  readonly kind: string;
  readonly name?: Name | undefined;
  readonly at: string;
  readonly amounts: ScheduleFile;
  readonly retained: number;
  readonly upper?: { readonly party: string; readonly share: number } | undefined;
  readonly stock?: ScheduleFile | undefined;
  readonly policies?: ScheduleFile | undefined;
  readonly before?: readonly number[] | undefined;
}

interface TermFileOf<K extends string> {
  readonly id: string;
  readonly kind: K;
}

export type TermFile =
  | (TermFileOf<'split' | 'equity'> & {
      readonly base: BaseFile;
      readonly periods: readonly SharePeriod[];
      readonly cap?: CapFile | undefined;
      readonly floor?: ShareTerm['floor'] | undefined;
    })
  | (TermFileOf<'repay'> & {
      readonly base: BaseFile;
      readonly to: string;
      readonly interest?: number | undefined;
      readonly part?: number | undefined;
    })
  | (TermFileOf<'fixed'> & {
      readonly from: string;
      readonly to: string;
      readonly amounts: ScheduleFile;
      /** What it is paid for: rent, land quota… */
      readonly for?: Name | undefined;
    })
  | (TermFileOf<'percent'> & {
      readonly from: string;
      readonly to: string;
      readonly rate: number;
      readonly of?: string | undefined;
      readonly period?: Period | undefined;
    })
  | (TermFileOf<'pool'> & {
      readonly base: BaseFile;
      readonly rate: number;
      readonly weights: Readonly<Record<string, number>>;
      readonly period?: Period | undefined;
    })
  | (TermFileOf<'risk'> & {
      readonly base: BaseFile;
      readonly paidBy: string;
      readonly to: string;
      readonly part: number;
      readonly period?: Period | undefined;
    })
  | (TermFileOf<'renegotiate'> & {
      readonly term: string;
      readonly below: number;
      readonly years: number;
      readonly shares: Readonly<Record<string, number>>;
    });

interface BaseFile {
  readonly of: Base['of'];
  readonly streams?: readonly string[] | undefined;
  readonly least?: number | undefined;
}

interface CapFile {
  readonly yearly?: Readonly<Record<string, number>> | undefined;
  readonly total?: Readonly<Record<string, number>> | undefined;
}

export type StatisticRuleFile = {
  readonly rule: StatisticRule['rule'];
  readonly shares?: Readonly<Record<string, number>> | undefined;
};

/** An agreement as people write it: JSON, amounts in one currency unit, years of the contract counted from 1. */
export interface ContractFile {
  readonly title?: Name | undefined;
  /** Unit of all amounts, `万元` for instance. */
  readonly currency?: string | undefined;
  /** Calendar year of contract year 1. */
  readonly start: number;
  readonly years: number;
  readonly parties: readonly PartyFile[];
  readonly outlays: readonly {
    readonly party: string;
    readonly year: number;
    readonly amount: number;
    readonly purpose?: Name | undefined;
  }[];
  readonly streams: readonly StreamFile[];
  readonly terms: readonly TermFile[];
  readonly operation?:
    | {
        readonly output?: ScheduleFile | undefined;
        readonly gdp?: ScheduleFile | undefined;
        readonly investment?: ScheduleFile | undefined;
        /** By figure, the part that arises with each party, adding up to 1; all with the first host where it is not said. */
        readonly places?:
          | Readonly<Partial<Record<'output' | 'gdp' | 'investment', Readonly<Record<string, number>> | undefined>>>
          | undefined;
      }
    | undefined;
  readonly statistics?: Readonly<Partial<Record<StatisticKind, StatisticRuleFile | undefined>>> | undefined;
  readonly risk?:
    | {
        readonly volatility: number;
        readonly drift?: number | undefined;
        readonly cost?: number | undefined;
        readonly delay?: readonly number[] | undefined;
      }
    | undefined;
  readonly lever?: { readonly term: string; readonly party: string; readonly against: string } | undefined;
  /** Land quota and the like, which have no price here. */
  readonly inKind?: readonly { readonly from: string; readonly to: string; readonly what: Name }[] | undefined;
  /** Further clauses, in the parties' own words. */
  readonly clauses?: readonly Name[] | undefined;
  readonly source?: string | undefined;
  /** What nobody has stated yet and the parties must still agree. */
  readonly open?: readonly Name[] | undefined;
  readonly assumptions?: readonly Name[] | undefined;
  /** Where figures come from, for a contract that was drafted from something. */
  readonly origins?: readonly FigureOrigin[] | undefined;
}
