import type { AbsentRule, Facts } from '@yanzhen/science/labelled';
import type { Findings } from './findings.ts';

/**
 * Notes every measure and year with figures in fewer than half of the cells region × industry.
 * Where unlisted cells are zero by rule there is nothing to cover.
 */
export function noteCoverage(facts: Facts, absent: AbsentRule, findings: Findings): void {
  if (absent === 'zero') return;
  const cells = facts.regions.length * facts.industries.length;
  const counts = new Map<string, number>();
  for (let i = 0; i < facts.value.length; i++) {
    const key = `${facts.measures[facts.measure[i]!]!.code} ${facts.year[i]}`;
    counts.set(key, (counts.get(key) ?? 0) + (Number.isNaN(facts.value[i]) ? 0 : 1));
  }
  for (const [key, count] of counts) {
    if (count * 2 < cells) findings.note('low-coverage', { found: `${key}: ${count} / ${cells}` });
  }
}
