import { originalOffset, type Passage, type Span } from '../text/index.ts';

/** The passage with its way back counted from `from` of the original on. */
export function rebased(passage: Passage, from: number): Passage {
  return { ...passage, runs: passage.runs.map((run) => ({ ...run, from: run.from - from })) };
}

/** A stretch of a passage as a passage; kind and level are given by who cuts. */
export function slice(passage: Passage, span: Span, as: Pick<Passage, 'kind' | 'level'>): Passage {
  const inside = passage.runs.filter((run) => run.at > span.start && run.at < span.end);
  const starting = passage.runs.find((run) => run.at === span.start);
  const first = starting ?? { at: span.start, from: originalOffset(passage, span.start) };
  const runs = [first, ...inside].map((run) => ({ ...run, at: run.at - span.start }));
  return { ...passage, ...as, text: passage.text.slice(span.start, span.end), runs };
}
