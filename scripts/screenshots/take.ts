// Photographs the pages that the documents show, of the running application: 1440 × 900, Chinese and English, on the demo.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../packages/platform/src/server/index.ts';
import { rooms } from '../../packages/workbench/src/app/rooms.ts';
import { desktop, launchBrowser } from '../../tests/browser.ts';

/** What is picked on the way: Hubei, and the industry that the demo's sentences speak of. */
const picked = { region: '420000', industry: '17', regions: '420000,430000' };
/** What a page needs besides, to have something to show. */
const shown: Readonly<Record<string, Record<string, string>>> = {
  '/plan': { plan: 'hubei-industrial-doubling', tab: 'indicator', indicator: 'gdp' },
  '/case': { case: 'demo-central-equipment' },
  '/layout': { case: 'demo-central-equipment' },
  '/contract': { case: 'demo-central-equipment' },
};
/** The pages that the documents show. */
const depicted = new Set([
  ...['/', '/region', '/frontier', '/rivalry', '/resilience', '/data', '/document'],
  ...['/partners', '/layout', '/contract', '/case', '/plan'],
]);
const folder = join(import.meta.dirname, '..', '..', 'docs', 'images');
const data = mkdtempSync(join(tmpdir(), 'yanzhen-screenshots-'));

/** The reader needs a document, and its id comes from its text: Hubei's newest will do. */
async function documentToRead(base: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/documents/list?region=420000`);
  const { columns } = (await response.json()) as { columns: { document: string[] } };
  return columns.document[0]!;
}

async function photograph(browser: Browser, base: string, path: string, language: 'zh' | 'en'): Promise<string> {
  const page = await browser.newPage({ ...desktop, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
  try {
    const reader = path === '/document' ? { document: await documentToRead(base) } : {};
    const search = new URLSearchParams({ ...picked, ...shown[path], ...reader, lang: language });
    await page.goto(`${base}${path}?${search}`);
    await page.waitForLoadState('networkidle');
    await page.locator('main h1').first().waitFor({ timeout: 30_000 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // Charts move into place for a quarter of a second.
    await page.waitForTimeout(600);
    const problem = page.locator('main [role="alert"]');
    if ((await problem.count()) > 0) throw new Error(`${path} shows a problem: ${await problem.first().innerText()}`);
    const name = `${path === '/' ? 'overview' : path.slice(1).replaceAll('/', '-')}-${language}.png`;
    await page.screenshot({ path: join(folder, name) });
    return name;
  } finally {
    await page.close();
  }
}

mkdirSync(folder, { recursive: true });
const server = await serve({ location: { folder: data }, port: 0 });
const browser = await launchBrowser();
try {
  const paths = rooms.map((room) => room.path).filter((path) => depicted.has(path));
  for (const path of paths) {
    for (const language of ['zh', 'en'] as const) {
      console.log(await photograph(browser, server.url, path, language));
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(data, { recursive: true, force: true });
}
