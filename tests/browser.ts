import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'yanzhen');
const packed = join(import.meta.dirname, '..', 'node_modules', '@sparticuz', 'chromium', 'package.json');

/** WebGL in software, no sandbox (tests may run as root), the same text rendering on every machine. */
const browserArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * Unpacks the browser that npm installed, once; the package itself would write to a shared place in the
 * temporary folder, where two test runs can meet a half-written file.
 * @returns the executable's path
 */
async function unpackBrowser(): Promise<string> {
  if (process.env.YANZHEN_CHROMIUM) return process.env.YANZHEN_CHROMIUM;
  const { version } = JSON.parse(readFileSync(packed, 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    await chromium.executablePath();
    await inflate(join(dirname(packed), 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another run was first; its copy is as good.
    if (!existsSync(executable)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return executable;
}

/**
 * Starts a real browser without a window. The machine may have no Chinese font: the application brings its own,
 * so pages look the same everywhere; text outside the application may show boxes.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  // Without a locale of UTF-8 it neither opens nor names files in Chinese.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const options = { executablePath, args: browserArguments, headless: true, env };
  try {
    return await playwright.launch(options);
  } catch (error) {
    // A machine without libnss3 and its kin: the package brings copies.
    if (!String(error).includes('shared libraries')) throw error;
    const libraries = join(dirname(executablePath), 'al2023', 'lib');
    return playwright.launch({ ...options, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

/** The size at which pages are judged and photographed, and a telephone's. */
export const desktop = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' } satisfies BrowserContextOptions;
export const telephone = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;
