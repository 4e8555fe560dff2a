import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const demo = 'demo-central-equipment';
const answer = (page: Page, hasText: string | RegExp) => page.locator('.answer p', { hasText }).first();
const step = (page: Page, name: string) =>
  page.locator('.case-step').filter({ has: page.getByText(name, { exact: true }) });

/** A write operation, at the door. */
async function call(operation: string, input: object): Promise<Response> {
  const headers = { origin: workbench.url, 'content-type': 'application/json' };
  return await fetch(`${workbench.url}/api/v1/cases/${operation}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers,
  });
}

describe('the line from end to end', () => {
  it('goes from a pair of rivals by way of a proposal, a layout, its coalitions and a split to a term sheet, and back to a cell', async () => {
    const { page, complaints } = await workbench.open('/rivalry?region=420000&with=430000&lang=en');
    await page.locator('a[href*="/partners?"]', { hasText: 'Hunan' }).first().click();
    await page.waitForURL(/\/partners\?/);
    await page.getByRole('button', { name: 'Open in the layout' }).click();
    await page.waitForURL(/\/layout\?.*case=/);
    await page.getByRole('button', { name: /What each coalition is worth/ }).click();
    await page.waitForURL(/\/sharing\?.*case=/);
    await page.getByRole('button', { name: 'Next: draft the contract on this split' }).click();
    await page.waitForURL(/\/contract\?.*case=/);
    await page.getByRole('link', { name: 'Next: term sheet and draft agreement' }).click();
    await page.waitForURL(/\/term-sheet\?.*case=/);
    const id = new URL(page.url()).searchParams.get('case')!;
    // A present value: the sheet's first figure with separators.
    await page
      .locator('.paper-figure', { hasText: /,\d{3}/ })
      .first()
      .click();
    await page.locator('.figure-panel a[href*="/chains?table=china-provinces-mrio-2007"]').first().click();
    await page.waitForURL(/\/chains\?.*region=4[23]0000/);
    await page.goto(`${workbench.url}/case?case=${id}&lang=en`);
    await answer(page, /Planned together, Hubei, Hunan|Planned together, Hunan, Hubei/).waitFor();
    await page.getByRole('link', { name: /See the term sheet/ }).waitFor();
    await expect.poll(() => page.locator('.case-step-current').count()).toBe(6);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a case', () => {
  it('says what it is worth, what a change makes stale, and takes the change back', async () => {
    const { page, complaints } = await workbench.open(`/case?case=${demo}&lang=zh`);
    await answer(
      page,
      /合起来规划，一年比各自单干多得 [\d.]+ 亿元（多 \d+\.\d%）。按核仁，.*没有哪几方会离开/,
    ).waitFor();
    const { game } = JSON.parse(
      await readFile(new URL(`../../../data/cases/${demo}.json`, import.meta.url), 'utf8'),
    ).parts;
    const richer = JSON.parse(game.text) as { players: string[]; worth: Record<string, number> };
    richer.worth[richer.players.slice(0, 2).join('+')]! *= 2;
    expect((await call('put', { case: demo, part: 'game', text: JSON.stringify(richer), author: '李处' })).status).toBe(
      200,
    );
    await page.reload();
    await answer(page, /这样分站不住：湖北省、湖南省离开可多得/).waitFor();
    await step(page, '收益分配').getByText('已过期：联盟的价值改过').waitFor();
    await step(page, '协议')
      .getByText(/已过期/)
      .waitFor();
    await page.getByRole('link', { name: '重做：选定分配 →' }).waitFor();
    await page.getByText('李处').first().waitFor();
    await page.getByRole('button', { name: '撤销上次改动：写入 game' }).click();
    await answer(page, '没有哪几方会离开').waitFor();
    await page.getByRole('link', { name: '看条款清单 →' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is renamed, goes out as a file, comes back as another, is removed and restored', async () => {
    const { page } = await workbench.open(`/case?case=${demo}&lang=en`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Four provinces');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Four provinces' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const file = await download.path();
    await page.getByRole('button', { name: /Undo the last change: renamed/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Demo: equipment makers/ }).waitFor();
    await page.getByRole('link', { name: '← All cases' }).click();
    await page.waitForURL(/\/cases/);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/case=case-/);
    await page.getByRole('heading', { level: 1, name: 'Four provinces' }).waitFor();
    await page.getByRole('link', { name: '← All cases' }).click();
    await page.getByRole('button', { name: 'Remove “Four provinces”' }).click();
    await page.getByText('“Four provinces” was removed').or(page.locator('.removal')).first().waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Four provinces' }).count()).toBe(0);
    await page.locator('.removal').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Four provinces' }).waitFor();
    await page.context().close();
  });

  it('reads on a telephone and without faults, with a figure traced back to the rows of its table', async () => {
    const { page, complaints } = await workbench.open(`/case?case=${demo}&lang=zh`, { ...telephone, bypassCSP: true });
    await page.getByRole('button', { name: '来源：提案' }).click();
    await answer(page, /依据 0 个表格单元格、\d+ 行数据/).waitFor();
    await page
      .getByText(/第 \d+ 行/)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '回到协作案' }).click();
    await page.locator('.case-step').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
