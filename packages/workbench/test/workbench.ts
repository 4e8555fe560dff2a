import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { desktop, launchBrowser } from '../../../tests/browser.ts';
import { serve } from '../../platform/src/server/index.ts';

const folderOf = join(import.meta.dirname, '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Opened {
  readonly page: Page;
  /** What the page complained about: uncaught errors and errors on its console. */
  readonly complaints: string[];
}

export interface Workbench {
  readonly url: string;
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  /** The columns of an operation's table, as the server gives them. */
  columns(operation: string, input: Record<string, string>): Promise<Record<string, (string | number | null)[]>>;
  close(): Promise<void>;
}

/** The real server on a folder of its own with the demo, the built workbench, and a browser. */
export async function startWorkbench(): Promise<Workbench> {
  if (!existsSync(join(folderOf, 'dist', 'index.html'))) await build({ root: folderOf, logLevel: 'error' });
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-workbench-'));
  const server = await serve({ location: { folder }, port: 0 });
  const browser = await launchBrowser();
  return {
    url: server.url,
    open: (path, options) => openPage(browser, server.url + path, options),
    async columns(operation, input) {
      const path = `${server.url}/api/v1/${operation.replace('.', '/')}?${new URLSearchParams(input)}`;
      const answer = (await (await fetch(path)).json()) as { columns: Record<string, (string | number | null)[]> };
      return answer.columns;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface OpenedBrowser {
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** A browser on a server that a test has started itself. */
export async function openOn(url: string): Promise<OpenedBrowser> {
  if (!existsSync(join(folderOf, 'dist', 'index.html'))) await build({ root: folderOf, logLevel: 'error' });
  const browser = await launchBrowser();
  return { open: (path, options) => openPage(browser, url + path, options), close: () => browser.close() };
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ ...desktop, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return { page, complaints };
}

/** What axe finds serious or critical, as `rule: element`. The context must have been opened with `bypassCSP`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe;
    const { violations, passes } = await run();
    return { violations, passes: passes.length };
  });
  if (found.passes < 10) throw new Error('axe looked at next to nothing: the page did not open.');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { html: string }[];
  }[];
  readonly passes: readonly unknown[];
}
