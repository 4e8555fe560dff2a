import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await download.path());
}

/** Everything a page must be: no complaint, no serious fault, no sideways scrolling on a telephone. */
async function isSound(path: string): Promise<void> {
  const { page, complaints } = await workbench.open(path, { ...telephone, bypassCSP: true });
  await page.locator('main h1').waitFor();
  expect(complaints).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
}

it('writes a report from a template, changes its words, prints it, and makes it again', async () => {
  const { page, complaints } = await workbench.open('/reports?region=420000&dataset=china-provinces-2007@1&lang=zh');
  await page.getByText('还没有报告').waitFor();
  await page.getByRole('button', { name: '编写' }).click();
  await page.getByRole('heading', { name: '湖北：地区简报', level: 1 }).waitFor();
  const paper = page.getByRole('article', { name: '报告正文' });
  await paper.getByText('湖北在42个行业中有22个具有比较优势').waitFor();
  await paper.getByText('附录：数据来源').waitFor();

  await page.getByText('编辑', { exact: true }).click();
  const words = page.getByLabel('文字').first();
  await words.fill('湖北的优势行业有{diversity}个。');
  await page.getByRole('button', { name: '下移：总体位置' }).click();
  await page.getByRole('button', { name: '保存修改' }).click();
  await paper.getByText('湖北的优势行业有22个。').waitFor();
  await paper.getByRole('heading', { name: '二、总体位置' }).waitFor();

  expect((await downloaded(page, '下载 PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await downloaded(page, '下载 Word')).subarray(0, 2).toString()).toBe('PK');
  expect((await downloaded(page, '下载 HTML')).toString()).toContain('湖北的优势行业有22个。');

  await page.getByRole('button', { name: '按最新数据重做' }).click();
  await page.getByText('没有数改变').waitFor();
  expect(complaints).toEqual([]);
  const address = new URL(page.url());
  await page.context().close();
  await isSound(`/report${address.search}`);
  await isSound('/reports?lang=en');
}, 120_000);
