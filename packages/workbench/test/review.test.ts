import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let folder: string;
beforeAll(async () => {
  workbench = await startWorkbench();
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-review-'));
});
afterAll(async () => {
  await workbench?.close();
  await rm(folder, { recursive: true, force: true });
});

const draft = '若干措施\n参加促消费活动的商家须在本市注册登记。\n外地车辆进入市场加收管理费。';

it('marks a pasted draft, rewords with one click, and takes it back', async () => {
  const { page } = await workbench.open('/review?lang=zh');
  await page.getByLabel('草案文字').fill(draft);
  await page.getByRole('button', { name: '开始审查' }).click();
  await page.getByText('2 处条款有 2 条线索').waitFor();
  expect(await page.locator('mark').allInnerTexts()).toHaveLength(2);
  const card = page.getByRole('article', { name: '不合理的准入、退出条件' });
  expect(await card.innerText()).toContain('条例 8(4) · 办法 12(2)');
  await card.getByRole('button', { name: '改写' }).click();
  await page.getByText('参加促消费活动的商家须依法登记。').waitFor();
  await page.getByText('1 处条款有 1 条线索').waitFor();
  await page.getByRole('button', { name: '撤销上一处改写' }).click();
  await page.getByText('2 处条款有 2 条线索').waitFor();
  await page.getByLabel('规则').selectOption({ label: '歧视性收费、价格、补贴' });
  await page.waitForURL(/rule=discrimination/);
  expect(await page.locator('.finding').count()).toBe(1);
  await page.context().close();
});

it('keeps verdicts, asks the five points, and lays out the conclusion', async () => {
  const { page } = await workbench.open('/review?lang=zh&shown=example', { bypassCSP: true });
  const card = page.locator('.finding').first();
  await card.getByRole('button', { name: '申请例外' }).click();
  await card.getByLabel(/哪一种情形/).selectOption('12(3)');
  await card.getByLabel(/哪些排除/).fill('外地企业处于不利地位');
  await card.getByRole('button', { name: '保存说明' }).click();
  await card.getByText('已保存').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByText(/已判断 1 条/).waitFor();
  await page.getByRole('button', { name: '审查结论表' }).click();
  await page.waitForURL(/view=form/);
  await page.getByText('外地企业处于不利地位').waitFor();
  expect(await page.getByText('（未填写）').count()).toBe(2);
  expect(await page.getByText(/^☐/).count()).toBe(4);
  expect(await seriousFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^公平竞争审查结论表-.*\.docx$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await page.context().close();
});

it('opens a file and exports its findings', async () => {
  const { page } = await workbench.open('/review?lang=en');
  const file = join(folder, 'draft.md');
  await writeFile(file, `# Measures\n\nOutside contractors must establish a subsidiary in the city.\n`);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText('1 clauses in').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('\uFEFFline,clause,rule,regulation,measures,severity,start,end,message');
  expect(csv).toContain(',branches,9(2),14(3),high,');
  await page.context().close();
});

it('takes a document of the library, keeps its rewordings, and names where it is from', async () => {
  const { page } = await workbench.open('/review?lang=zh');
  await page.getByRole('button', { name: '从文档库打开' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('某园区');
  await page.getByRole('option', { name: /某园区产业协作/ }).click();
  await page.locator('.finding').first().waitFor();
  await page.waitForURL(/document=/);
  const count = await page.locator('.finding').count();
  await page.getByRole('button', { name: '改写' }).first().click();
  await expect.poll(() => page.locator('.finding').count()).toBe(count - 1);
  await page.reload();
  await page.getByRole('link', { name: /某园区产业协作/ }).waitFor();
  await expect.poll(() => page.locator('.finding').count()).toBe(count - 1);
  await page.locator('.review-tools').getByRole('button', { name: '下一条线索' }).click();
  await page.locator('.review-line.found').first().locator('button:focus').waitFor();
  await page.locator('.finding').first().getByRole('button', { name: '下一条线索' }).click();
  await page.locator('.review-line.found').nth(1).locator('button:focus').waitFor();
  await page.getByRole('button', { name: '换一份草案' }).click();
  await page.getByLabel('草案文字').waitFor();
  expect(new URL(page.url()).searchParams.has('document')).toBe(false);
  await page.context().close();
});

it('fits a telephone', async () => {
  const { page } = await workbench.open('/review?lang=zh&shown=example', { ...telephone, bypassCSP: true });
  await page.locator('.finding').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.context().close();
});
