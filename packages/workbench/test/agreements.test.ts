import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

it('splits a game that is typed, says what is missing, and carries the split chosen to the contract', async () => {
  const { page } = await workbench.open('/sharing?lang=zh&shown=power', { bypassCSP: true });
  await page.locator('.answer p').filter({ hasText: '分得住的有：夏普利值、核仁' }).waitFor();
  await page.locator('.core-picture circle').first().waitFor();
  expect(await page.locator('.core-picture polygon').count()).toBe(1);
  const { rule, share } = await workbench.columns('agreements.compare', {
    game: JSON.stringify({
      players: ['a', 'b', 'c'],
      worth: { a: 0, b: 0, c: 0, 'a+b': 1170, 'a+c': 770, 'b+c': 210, 'a+b+c': 1530 },
    }),
  });
  const row = page.locator('tr', { hasText: '核仁' }).first();
  await row.filter({ hasText: String(share![rule!.indexOf('nucleolus')]) }).waitFor();
  await page.getByLabel('地区1 + 地区2', { exact: true }).fill('');
  await page.getByText('还有 1 个联合没有可用的价值：地区1+地区2').waitFor();
  expect(await page.locator('.answer').count()).toBe(0);
  await page.getByLabel('地区1 + 地区2', { exact: true }).fill('1600');
  await page.locator('.answer p').filter({ hasText: '没有一种分法分得住' }).waitFor();
  await page.getByText('使它分得住的补偿').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.waitForURL(/\/contract\?.*case=case-/);
  await page.getByRole('heading', { name: '从先例开始' }).waitFor();
  await page.context().close();
});

it('reckons a contract at every change, takes changes back, solves backwards and prints what was agreed', async () => {
  const { page } = await workbench.open('/contract?lang=zh', { bypassCSP: true });
  await page.getByRole('button', { name: '从它开始：川渝高竹新区' }).click();
  await page.locator('.answer p').filter({ hasText: '各方都不亏于不合作' }).waitFor();
  await page.getByText('已存入协作案').waitFor();
  const share = page.locator('[data-place="terms.0.periods.0.shares.sender"]');
  const before = await page.locator('.answer p').innerText();
  await share.fill('100');
  await page.getByText('合计超过 100%，多 50%').waitFor();
  await page.getByText('分成比例之和超过 1').first().waitFor();
  await page.locator('[data-place="terms.0.periods.0.shares.host"]').fill('0');
  await expect.poll(() => page.locator('.answer p').innerText()).not.toBe(before);
  await page.locator('.answer p').filter({ hasText: '乙方不如不合作' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => page.locator('.answer p').innerText()).toBe(before);
  await page.getByText('在 10,000 种未来中，').waitFor();
  await page.getByRole('button', { name: '求解' }).click();
  const goal = page.locator('tr', { hasText: '双方多得一样多' });
  await goal.getByRole('button', { name: '采用' }).click();
  await expect.poll(() => share.inputValue()).not.toBe('50');
  await page.getByText('已存入协作案').waitFor();
  await page.getByRole('link', { name: /下一步/ }).click();
  await page.waitForURL(/\/term-sheet\?.*case=/);
  await page.locator('.paper-figure', { hasText: '%' }).first().click();
  await page
    .getByRole('complementary', { name: /从哪里来/ })
    .getByText('写入协议')
    .first()
    .waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HTML' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('<h1>川渝高竹新区条款清单</h1>');
  await page.context().close();
});

it('fits a telephone', async () => {
  for (const path of [
    '/sharing?lang=zh&shown=four',
    '/sharing?lang=en&view=claims',
    '/contract?lang=en',
    '/term-sheet?lang=zh',
  ]) {
    const { page } = await workbench.open(path, { ...telephone, bypassCSP: true });
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect({ path, faults: await seriousFaults(page) }).toEqual({ path, faults: [] });
    await page.context().close();
  }
});
