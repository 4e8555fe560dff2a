import type { QualityFinding } from '../dataset/dataset.ts';
import { type RuleName, rules } from './rules.ts';

const maximumExamples = 20;

type Example = QualityFinding['examples'][number];

function isSame(a: Example | undefined, b: Example): boolean {
  return a !== undefined && a.row === b.row && a.column === b.column && a.found === b.found;
}

/** Counts what the rules found, with the first places of each. */
export class Findings {
  private readonly counts = new Map<RuleName, { count: number; examples: Example[] }>();

  /** @param count how many at once; one example stands for all of them. */
  note(rule: RuleName, example?: Example, count = 1): void {
    let entry = this.counts.get(rule);
    if (!entry) {
      entry = { count: 0, examples: [] };
      this.counts.set(rule, entry);
    }
    entry.count += count;
    if (example && entry.examples.length < maximumExamples && !isSame(entry.examples.at(-1), example)) {
      entry.examples.push(example);
    }
  }

  count(rule: RuleName): number {
    return this.counts.get(rule)?.count ?? 0;
  }

  /** What was found, errors first, in the order of the rules. */
  list(): QualityFinding[] {
    const out: QualityFinding[] = [];
    for (const level of ['error', 'caution', 'information'] as const) {
      for (const [rule, { level: own, zh, en }] of Object.entries(rules)) {
        const entry = this.counts.get(rule as RuleName);
        if (entry && own === level) out.push({ rule, level, ...entry, text: { zh, en } });
      }
    }
    return out;
  }
}
