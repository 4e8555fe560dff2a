/** A yearly amount an item brings to an indicator: what a project's capacity does to a total. */
export interface Effect {
  /** Id of the indicator. */
  readonly indicator: string;
  readonly year: number;
  readonly amount: number;
  /** Share of it that would have come anyway or is taken from elsewhere in the total, 0 to 1. */
  readonly displaced?: number;
}

/** Where a figure of a plan was read: a passage of a document. */
export interface PlanCitation {
  readonly document: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** The words themselves, so that the citation is readable where the document is not. */
  readonly text: string;
}

interface Named {
  readonly name: string;
  readonly note?: string;
}

interface Work extends Named {
  /** Who answers for it. */
  readonly owner?: string;
  /** ISO dates. */
  readonly start?: string;
  readonly end?: string;
  /** Among its siblings; 1 where it is not said. */
  readonly weight?: number;
  /** Share done as reported, 0 to 1. */
  readonly done?: number;
  /** Where a plan names a thing without saying more: an open slot. */
  readonly open?: boolean;
  readonly citation?: PlanCitation;
  /** Documents that belong to it. */
  readonly attachments?: readonly string[];
}

export type Prices = 'nominal' | 'real' | 'none';

/** What the items of a plan say, by kind. Everything but a name may be unknown, and then is left out. */
export interface ItemFields {
  goal: Work & { readonly phase?: number };
  action: Work;
  task: Work;
  project: Work & {
    /** In the plan's unit of money. */
    readonly budget?: number;
    readonly spent?: number;
    /** Codes, GB/T 2260 and GB/T 4754. */
    readonly region?: string;
    readonly industry?: string;
    readonly effects?: readonly Effect[];
    /** Ids of items that must be finished before it starts. */
    readonly dependsOn?: readonly string[];
  };
  milestone: Named & { readonly due?: string; readonly met?: string };
  indicator: Named & { readonly owner?: string };
  /** A version of what an indicator means. */
  definition: {
    readonly number: number;
    readonly unit: string;
    readonly scope?: string;
    readonly source?: string;
    readonly direction: 'up' | 'down' | 'hold';
    readonly form: 'level' | 'rate';
    readonly prices: Prices;
    /** First year it holds for. */
    readonly since?: number;
    readonly note?: string;
  };
  /** A value an indicator is to reach. */
  target: {
    /** Number of the definition it is meant in; unknown where nobody says. */
    readonly definition?: number;
    readonly year: number;
    readonly comparator: 'exact' | 'about' | 'at_least' | 'at_most' | 'over' | 'nearly' | 'range';
    readonly value: number;
    readonly upper?: number;
    /** As it stood in the document it was drawn from, until a person takes it. */
    readonly draft?: boolean;
    readonly citation?: PlanCitation;
    readonly note?: string;
  };
  observation: {
    readonly definition?: number;
    readonly year: number;
    readonly value: number;
    readonly source: string;
    /** 0 first published; higher ones revise it. All are kept. */
    readonly revision: number;
    readonly recorded?: string;
    readonly note?: string;
  };
}

export type ItemKind = keyof ItemFields;

export const itemKinds: readonly ItemKind[] = [
  'goal',
  'action',
  'task',
  'project',
  'milestone',
  'indicator',
  'definition',
  'target',
  'observation',
];

/** What may stand beneath what; `null` is the plan itself. */
export const itemParents: Readonly<Record<ItemKind, readonly (ItemKind | null)[]>> = {
  goal: [null, 'goal'],
  action: [null, 'goal'],
  task: [null, 'goal', 'action', 'task'],
  project: [null, 'goal', 'action', 'task', 'project'],
  milestone: ['goal', 'action', 'task', 'project'],
  indicator: [null, 'goal', 'action', 'task', 'project'],
  definition: ['indicator'],
  target: ['indicator'],
  observation: ['indicator'],
};

/** One goal, task, project, indicator, target … of a plan. */
export type PlanItem = {
  [K in ItemKind]: {
    /** Within its plan. */
    readonly id: string;
    readonly kind: K;
    /** Id of the item above, or null at the top. */
    readonly parent: string | null;
    /** Order among siblings. */
    readonly position: number;
    readonly fields: ItemFields[K];
  };
}[ItemKind];

/** Items of one kind. */
export type ItemOf<K extends ItemKind> = Extract<PlanItem, { kind: K }>;

/** What a plan says of itself. */
export interface PlanInfo {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly issuer?: string;
  /** GB/T 2260. */
  readonly region?: string;
  readonly from?: number;
  readonly to?: number;
  /** Unit of budgets and spending, 亿元 where nothing is said. */
  readonly money?: string;
  readonly source?: string;
  readonly note?: string;
}

/** A plan as it stands: what it says of itself and all its items. */
export interface PlanDocument {
  readonly info: PlanInfo;
  readonly items: readonly PlanItem[];
}

/** The items of one kind, in order of position. */
export function itemsOf<K extends ItemKind>(items: readonly PlanItem[], kind: K): ItemOf<K>[] {
  return items
    .filter((item): item is ItemOf<K> => item.kind === kind)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
