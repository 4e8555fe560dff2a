import type { Passage, Span } from '../text/index.ts';

/** A document to be digested. */
export interface DigestSource {
  readonly id: string;
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly passages: readonly Passage[];
  /** Only these passages are drawn on; all where it is left out. */
  readonly only?: ReadonlySet<number>;
}

/** Where a point comes from: a stretch of a passage of a document. */
export interface DigestCitation extends Span {
  readonly document: string;
  readonly passage: number;
}

/** A sentence of the digest with the passages that bear it; the first is the one it was taken from. */
export interface DigestPoint {
  readonly text: string;
  readonly citations: readonly DigestCitation[];
}

export interface DigestGroup {
  readonly title: string;
  readonly points: readonly DigestPoint[];
}

export interface Digest {
  /** Null where a text has no sentence to stand for it. */
  readonly viewpoint: DigestPoint | null;
  readonly groups: readonly DigestGroup[];
  /** `extractive`: sentences of the documents themselves. `abstractive`: written by a model and checked. */
  readonly method: 'extractive' | 'abstractive';
  /** Sentences of a model that were thrown away, by reason; empty for extractive digests. */
  readonly dropped: Readonly<Record<string, number>>;
}
