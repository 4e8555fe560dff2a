import type { ItemFields } from '../plan.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** An indicator of a pack; its definition becomes version 1. */
export interface PackIndicator {
  readonly id: string;
  readonly name: Words;
  readonly unit: string;
  readonly scope: Words;
  /** The document or system the definition is from. */
  readonly source: string;
  readonly direction: ItemFields['definition']['direction'];
  readonly form: ItemFields['definition']['form'];
  readonly prices: ItemFields['definition']['prices'];
}

export interface IndicatorPack {
  readonly id: string;
  readonly name: Words;
  readonly indicators: readonly PackIndicator[];
}

/** A count or share, the more the better: what most indicators here are. */
export const plain = { direction: 'up', form: 'level', prices: 'none' } as const;
export const money = { direction: 'up', form: 'level', prices: 'nominal' } as const;
