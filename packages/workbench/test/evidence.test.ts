import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const clean = [
  '地区,行业,年份,产值（亿元）',
  ...['湖北', '湖南', '江西'].flatMap((region, r) =>
    ['汽车制造业', '医药制造业', '食品制造业'].map(
      (industry, i) => `${region},${industry},2022,${100 + 37 * r + 11 * i * i}`,
    ),
  ),
].join('\n');

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.store-bar').waitFor();
}

describe('import', () => {
  it('takes a clean file in three clicks: choose, import, see it on the map', async () => {
    const { page, complaints } = await workbench.open('/import?lang=zh', { bypassCSP: true });
    await choose(page, '三省 2022.csv', clean);
    await page.getByText('可以导入：9 个数值').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('link', { name: '在地图上看' }).click();
    await page
      .locator('.answer p')
      .filter({ hasText: /2022 年.*湖北省/ })
      .waitFor();
    expect(await page.locator('.ranked li').count()).toBe(3);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('settles a name that was not understood by one click, and takes that back', async () => {
    const { page } = await workbench.open('/import?lang=en');
    await choose(page, 'names.csv', clean.replace('江西,医药', '湖被省,医药'));
    const row = page.locator('.names li').filter({ hasText: '湖被省' });
    await row.waitFor();
    const button = page.getByRole('button', { name: 'Import', exact: true });
    expect(await button.isDisabled()).toBe(true);
    await row.getByRole('button', { name: /420000/ }).click();
    await page.getByText('湖被省 → 420000').waitFor();
    // 湖北 has that figure already: the two rows now contradict each other, and the page says where.
    await page.getByText('conflicting-duplicate').waitFor();
    await page.getByRole('button', { name: 'Undo “湖被省”' }).click();
    await row.getByRole('button', { name: 'Leave out' }).click();
    await page.getByText('Ready: 8 figures').waitFor();
    expect(await button.isDisabled()).toBe(false);
    await page.context().close();
  });

  it('says which file, row and column are wrong, what was found and what to do', async () => {
    const { page } = await workbench.open('/import?lang=en', { bypassCSP: true });
    await choose(page, 'broken.csv', clean.replace(',2022,111', ',2022,eleven'));
    const problem = page.locator('main [role="alert"]');
    await problem.waitFor();
    const said = await problem.innerText();
    for (const part of ['broken.csv', 'row 3', '产值（亿元）', 'eleven', 'a number']) expect(said).toContain(part);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('reads columns as the user says, and keeps that under a name for the next file', async () => {
    const { page } = await workbench.open('/import?lang=en');
    await choose(page, 'roles.csv', 'place,kind,when,figure\n湖北,汽车制造业,2021,5\n湖南,汽车制造业,2021,6\n');
    const role = (column: string) => page.getByLabel(`What column ${column} is`);
    await role('A').selectOption('region');
    await role('B').selectOption('industry');
    await role('C').selectOption('year');
    await page.getByText('Ready: 2 figures').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('our own form');
    await page.getByRole('button', { name: 'Keep the mapping' }).click();
    await page.getByText('“our own form” is kept.').waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await choose(page, 'next.csv', 'place,kind,when,figure\n湖北,汽车制造业,2022,7\n湖南,汽车制造业,2022,8\n');
    await page.getByRole('button', { name: 'Use “our own form”' }).click();
    await page.getByText('Ready: 2 figures').waitFor();
    expect(await role('A').inputValue()).toBe('region');
    await page.context().close();
  });
});

describe('datasets', () => {
  const reference = 'china-provincial-gdp-1952-2022@1';

  it('says what a dataset covers with the figures the server gives, and what is wrong with it', async () => {
    const { page } = await workbench.open(`/data?dataset=${reference}&lang=en`);
    const { reported, missing, unlisted } = await workbench.columns('datasets.coverage', { dataset: reference });
    const total = (column: unknown[]) =>
      column.reduce<number>((sum, count) => sum + Number(count), 0).toLocaleString('en-US');
    const answer = await page.locator('.block-answer').filter({ hasText: 'have a figure' }).innerText();
    for (const column of [reported!, missing!, unlisted!]) expect(answer).toContain(total(column));
    const finding = page.locator('.quality details').filter({ hasText: 'missing-shares' });
    await finding.locator('summary').click();
    expect(await finding.innerText()).toContain('天津 1990');
    await page.context().close();
  });

  it('go out whole as files for other programs', async () => {
    const { page } = await workbench.open(`/data?dataset=${reference}&lang=en`);
    for (const [name, start] of [
      ['CSV', 'region,region_name'],
      ['Parquet', 'PAR1'],
      ['Arrow', 'ARROW1'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await page.locator('.downloads').getByRole('link', { name, exact: true }).click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).subarray(0, 64).toString('utf8')).toContain(start);
    }
    await page.context().close();
  });

  it('are removed at once and brought back by undo', async () => {
    const { page } = await workbench.open('/data?dataset=china-provincial-industry-2013-2022@1&lang=en');
    const listed = page.locator('.data-table').first().getByText('Provincial industrial value added');
    await listed.waitFor();
    await page.getByRole('button', { name: 'Remove this dataset' }).click();
    await page.getByText('was removed.').waitFor();
    await listed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is back.').waitFor();
    await listed.waitFor();
    expect(await listed.count()).toBe(1);
    await page.context().close();
  });
});
