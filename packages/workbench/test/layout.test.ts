import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

/** Two places, one industry: both can make it; b has the larger market, and a plant that may be built. */
const problem = {
  format: 'yanzhen-layout/1',
  title: 'Two places',
  unit: '万元',
  regions: [
    { code: 'a', name: { zh: '甲地', en: 'Aye' } },
    { code: 'b', name: { zh: '乙地', en: 'Bee' } },
  ],
  industries: [{ code: 'i', name: { zh: '机械', en: 'machinery' } }],
  resources: [{ code: 'land' }],
  sites: [
    { region: 'a', industry: 'i', value: 1, existing: 2, growth: 20, setup: 0.1, use: { land: 1 } },
    { region: 'b', industry: 'i', value: 1, existing: 3, growth: 0, use: { land: 1 } },
  ],
  projects: [{ id: 'P', region: 'b', industry: 'i', fixed: 2.5, minimum: 1, maximum: 4, setup: 0.1 }],
  demand: [
    { region: 'a', industry: 'i', amount: 4 },
    { region: 'b', industry: 'i', amount: 10 },
  ],
  budgets: [
    { region: 'a', resource: 'land', amount: 6 },
    { region: 'b', resource: 'land', amount: 5 },
  ],
  transport: [{ from: 'a', to: 'b', cost: 0.2 }],
};

async function drop(page: Page, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page.locator('input[type=file]').setInputFiles({ name: 'two.json', mimeType: 'application/json', buffer });
  await page.waitForURL(/case=/);
}

const answer = (page: Page, hasText: string | RegExp) => page.locator('.answer p', { hasText }).first();

/** A case with the problem, made at the door. */
async function madeCase(content: object): Promise<string> {
  const body = JSON.stringify({ name: 'Two places', parts: { layout: { text: JSON.stringify(content) } } });
  const headers = { origin: workbench.url, 'content-type': 'application/json' };
  const response = await fetch(`${workbench.url}/api/v1/cases/create`, { method: 'POST', body, headers });
  expect(response.status, await response.clone().text()).toBe(200);
  return ((await response.json()) as { id: string }).id;
}

describe('the layout studio', () => {
  it('opens a file, is edited, solved again from the last plan, compared and undone; the case keeps it', async () => {
    const { page, complaints } = await workbench.open('/layout?lang=en');
    await drop(page, problem);
    // 6 in Aye and 3 in Bee: 9 of value, 2 × 0.2 of freight, 4 × 0.1 to build. The plant in Bee would not pay.
    await answer(page, 'the 2 regions gain CNY 0.08 m, proven to be the best there is').waitFor();
    await answer(page, '1% more (0.06) would bring').waitFor();
    const land = page.getByRole('textbox', { name: 'Aye' });
    await land.fill('8');
    await land.press('Enter');
    await page.getByText('There are edits').waitFor();
    await page.getByRole('button', { name: 'Solve again' }).click();
    await answer(page, 'the 2 regions gain CNY 0.10 m').waitFor();
    await page.getByText('CNY 0.01 m (17.1%) more than before.').waitFor();
    await page.locator('.block', { hasText: 'Why is a project' }).locator('select').selectOption('P');
    await page.getByText(/Building machinery in Bee would cost CNY 0\.01 m/).waitFor();
    await page.getByRole('button', { name: 'Undo (1)' }).click();
    await page.getByText('There are edits').waitFor();
    await expect.poll(() => land.inputValue()).toBe('6');
    await page.getByRole('button', { name: 'Solve again' }).click();
    await answer(page, 'gain CNY 0.08 m').waitFor();
    await page.waitForLoadState('networkidle');
    await page.reload();
    await answer(page, 'gain CNY 0.08 m').waitFor();
    // The client learns by one refusal that an operation is posted.
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says which conditions clash, and eases one of them', async () => {
    const { page } = await workbench.open('/layout?lang=en');
    await drop(page, { ...problem, industries: [{ ...problem.industries[0], service: 1 }] });
    await answer(page, 'No layout meets all conditions').waitFor();
    const clash = page.locator('.layout-clash');
    await clash.getByText('that must be met in Aye, Bee').waitFor();
    await clash.getByText('at most 6.00 of land in Aye').waitFor();
    await clash.getByRole('listitem').filter({ hasText: 'must be met' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Solve again' }).click();
    await answer(page, 'the 2 regions gain').waitFor();
    expect(await clash.count()).toBe(0);
    await page.context().close();
  });

  it('opens the demo, which fits a telephone and has no serious faults', async () => {
    const { page, complaints } = await workbench.open('/layout?lang=zh', { ...telephone, bypassCSP: true });
    await page.getByRole('button', { name: '打开例子' }).click({ timeout: 60_000 });
    await answer(page, '4 个地区统一布局').waitFor({ timeout: 60_000 });
    await page.locator('.layout-labels text', { hasText: '湖北' }).waitFor();
    expect(complaints).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('the price of involution', () => {
  it('is an interval with who must be paid; its moves are played; it leads on to sharing', async () => {
    const capped = problem.industries.map((industry) => ({ ...industry, cap: 0.6 }));
    const id = await madeCase({ ...problem, industries: capped });
    const { page, complaints } = await workbench.open(`/involution?case=${id}&lang=en`, { bypassCSP: true });
    const { columns } = await compared(page, id);
    const [low, high] = [Number(columns['together_low']![1]), Number(columns['together_high']![1])];
    const said = low > 0 ? 'that is the price of involution' : high < 0 ? 'earn' : 'It cannot be told';
    await answer(page, said).waitFor();
    await page.getByText(/orders of moves \d+ came to rest/).waitFor();
    await page.getByText('Every order of moves was tried: 2 in all.').waitFor();
    await page.getByText(/Collective rules bind both sides: cap on a region’s share/).waitFor();
    await page.getByText(/Nobody moves any more in round/).waitFor();
    await page.getByRole('slider', { name: 'Step' }).fill('1');
    await page.getByText(/^Step 1, round 1: Aye moves/).waitFor();
    expect(complaints).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /What each coalition is worth/ }).click();
    await page.waitForURL((url) => url.pathname === '/sharing' && url.searchParams.get('case') === id);
    await page.getByText(/a coalition keeps those that name its members/).waitFor();
    await page.context().close();
  });

  it('asks for a layout where there is none, and fits a telephone', async () => {
    const { page } = await workbench.open('/involution?lang=zh', { ...telephone });
    await page.getByRole('link', { name: '去布局 →' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

/** What the server says of the case's layout. */
async function compared(page: Page, id: string) {
  const shown = await (await page.request.get(`${workbench.url}/api/v1/cases/show?case=${id}`)).json();
  const form = new FormData();
  form.append('input', JSON.stringify({ orders: 6 }));
  form.append('instance', new File([shown.parts.layout.text], 'layout.json'));
  const headers = { origin: workbench.url };
  const answered = await fetch(`${workbench.url}/api/v1/layout/compare`, { method: 'POST', body: form, headers });
  return (await answered.json()) as { columns: Record<string, (string | number | null)[]> };
}
