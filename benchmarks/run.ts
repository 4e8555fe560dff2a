import { type BenchmarkRow, print } from './table.ts';

/** Every suite by name; loaded only when it runs, so that one suite's needs are not another's. */
const suites: Record<string, () => Promise<{ suite: () => Promise<BenchmarkRow[]> }>> = {
  complexity: () => import('./complexity/suite.ts'),
  command: () => import('./complexity/command.ts'),
  import: () => import('./import/suite.ts'),
  rivalry: () => import('./rivalry/suite.ts'),
  accounts: () => import('./chains/accounts.ts'),
  shocks: () => import('./chains/shocks.ts'),
  review: () => import('./documents/review.ts'),
  'what-if': () => import('./what-if/suite.ts'),
  read: () => import('./documents/read.ts'),
  facts: () => import('./documents/facts.ts'),
  search: () => import('./documents/search.ts'),
  layout: () => import('./layout/suite.ts'),
  agreements: () => import('./agreements/suite.ts'),
  backtest: () => import('./backtest/suite.ts'),
  partners: () => import('./partners/suite.ts'),
  plans: () => import('./plans/suite.ts'),
  workers: () => import('./workers/suite.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
const rows: BenchmarkRow[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  const { suite } = await suites[name]!();
  rows.push(...(await suite()));
}
print(rows);
