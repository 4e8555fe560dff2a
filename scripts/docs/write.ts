// Writes the documents that follow from declarations; with --check it only says which are stale.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readProjectFile, report, root } from '../quality/report.ts';
import { commandPages } from './commands.ts';
import { dataPage } from './data.ts';
import { examplePages } from './examples.ts';
import { forecastPages } from './forecasts.ts';
import { indicatorPage } from './indicators.ts';
import type { Page } from './page.ts';
import { pagesPage } from './pages.ts';

const folder = 'docs/reference';

async function allPages(): Promise<Page[]> {
  const pages = [];
  for (const language of ['en', 'zh'] as const) {
    pages.push(...(await commandPages(language)), indicatorPage(language), dataPage(language), pagesPage(language));
  }
  return [...pages, ...forecastPages(), ...examplePages()];
}

/** Documents in the generated folder that nothing generates any more. */
function leftOver(pages: readonly Page[]): string[] {
  const there = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name}`,
  );
  return there.filter((file) => file.endsWith('.md') && !pages.some((page) => page.file === file));
}

mkdirSync(join(root, folder), { recursive: true });
const pages = await allPages();
if (process.argv.includes('--check')) {
  const stale = pages.filter((page) => readProjectFile(page.file) !== page.text).map((page) => page.file);
  const problems = [...stale, ...leftOver(pages)].map((file) => `${file} is stale: npm run docs`);
  report(`${pages.length} generated documents`, problems);
} else {
  for (const page of pages) {
    mkdirSync(dirname(join(root, page.file)), { recursive: true });
    writeFileSync(join(root, page.file), page.text);
  }
  for (const file of leftOver(pages)) rmSync(join(root, file));
  console.log(`${pages.length} documents written`);
}
