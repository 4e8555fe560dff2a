import type { Name } from '../dataset/index.ts';

/** How a text was understood. */
export type Match =
  | 'code'
  | 'name'
  | 'short'
  | 'alias'
  | 'english'
  | 'pinyin'
  | 'loose'
  | 'suffix'
  | 'path'
  | 'context';

/** A unit a text may mean; confidence between 0 and 1. */
export interface Candidate {
  readonly code: string;
  readonly name: Name;
  readonly level: number;
  readonly confidence: number;
  readonly how: Match;
}

/** What became of one text. Nothing is dropped: a text is one of these five. */
export type Resolution =
  | ({ readonly status: 'resolved'; readonly text: string; readonly alternatives: readonly Candidate[] } & Candidate)
  | { readonly status: 'total'; readonly text: string }
  | { readonly status: 'group'; readonly text: string; readonly code: string; readonly name: Name }
  | { readonly status: 'ambiguous'; readonly text: string; readonly candidates: readonly Candidate[] }
  | { readonly status: 'unresolved'; readonly text: string; readonly suggestions: readonly Candidate[] };

export type Resolved = Extract<Resolution, { status: 'resolved' }>;
export type Ambiguous = Extract<Resolution, { status: 'ambiguous' }>;
export type Unresolved = Extract<Resolution, { status: 'unresolved' }>;

export interface ResolveOptions {
  /** Id of the scheme; regions default to `gbt2260`, industries to `gbt4754-2017`. */
  readonly scheme?: string;
  /** Only units at or below this code. */
  readonly within?: string;
  /** Only units of this level of the scheme. */
  readonly level?: number;
}
