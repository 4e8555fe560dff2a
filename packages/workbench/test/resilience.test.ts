import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { zipOf } from '../../evidence/src/tables/testing.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  const form = new FormData();
  form.append('input', JSON.stringify({ year: 2017, unit: '万元', title: '三地小表', titleEn: 'Three regions' }));
  form.append('file', new File([new Uint8Array(zipOf(files))], 'three.zip'));
  const headers = { origin: workbench.url };
  await fetch(`${workbench.url}/api/v1/chains/import`, { method: 'POST', body: form, headers });
  for (let tries = 0; tries < 100; tries++) {
    if ((await workbench.columns('chains.list', {}))['id']!.includes('three')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The table did not come in.');
});
afterAll(() => workbench?.close());

/** North gets nearly all its steel from South. */
const labels = ',North_food,North_steel,South_food,South_steel,East_food,East_steel\n';
const files = {
  'Z.csv': `${labels}North_food,10,20,5,5,2,2\nNorth_steel,1,1,4,5,1,1\nSouth_food,5,10,11,10,3,3\nSouth_steel,20,25,7,10,4,4\nEast_food,2,2,3,3,9,9\nEast_steel,0,0,1,1,9,12\n`,
  'F.csv':
    ',North_households,South_households,East_households\nNorth_food,50,10,6\nNorth_steel,10,5,3\nSouth_food,4,80,8\nSouth_steel,8,70,9\nEast_food,3,3,60\nEast_steel,2,2,70\n',
  'V.csv': `${labels}wages,62,-28,95,119,63,65\n`,
};

const observed = 'table=three@1&region=North&runs=losses,measures&settings=inventory=10,duration=20';
const demo = 'table=china-provinces-mrio-2007@1&region=500000';
const views = [
  { name: 'Chinese, observed', query: `${observed}&lang=zh`, options: {} },
  { name: 'English, telephone, observed', query: `${observed}&lang=en`, options: telephone },
  { name: 'Chinese, telephone, estimate', query: `${demo}&lang=zh`, options: telephone },
  { name: 'English, dark, estimate', query: `${demo}&lang=en`, options: { colorScheme: 'dark' } as const },
];

/** All parts of the page are there, the simulated ones too. */
async function settled(page: Page): Promise<void> {
  await page.locator('.answer').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.job-progress') === null, undefined, { timeout: 60_000 });
}

/** The first percentage of a row. */
const shareIn = (row: string) => Number(/([\d.]+)%/.exec(row)?.[1]);

describe('the resilience board', () => {
  it.each(views)('opens without complaint or serious faults and fits: $name', async ({ query, options }) => {
    const { page, complaints } = await workbench.open(`/resilience?${query}`, { ...options, bypassCSP: true });
    await settled(page);
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('names single sources and losses as the server gives them, one figure each on observed flows', async () => {
    const { page } = await workbench.open(`/resilience?${observed}&lang=en`);
    await settled(page);
    await page.getByText('Nine tenths of what comes from outside come from one region for 1: steel (South).').waitFor();
    const input = { table: 'three', region: 'North', parts: 'losses', inventory: '10', duration: '20' };
    const { figure, partner, value } = await workbench.columns('chains.resilience', input);
    const worst = figure!.findIndex((one) => one === 'loss_share');
    const share = `${(100 * Number(value![worst])).toFixed(1)}%`;
    await page
      .locator('.answer')
      .getByText(`If ${partner![worst]} stops for 20 days, North loses ${share} of its output`)
      .waitFor();
    const row = page.getByRole('group', { name: 'Losses without one' }).getByRole('row').nth(1);
    expect(await row.innerText()).toContain(share);
    await page.context().close();
  });

  it('shows ranges over named flow models on estimated flows', async () => {
    const { page } = await workbench.open(`/resilience?${demo}&lang=en`, { bypassCSP: true });
    await settled(page);
    const note = page.locator('.page-note').filter({ hasText: 'range over 3 flow models' });
    expect(await note.innerText()).toContain('one pool (Chenery–Moses)');
    const input = { table: 'china-provinces-mrio-2007', region: '500000', parts: 'dependence', partner: '440000' };
    const { region, least, largest } = await workbench.columns('chains.resilience', input);
    const at = region!.indexOf('500000');
    const [low, high] = [least![at], largest![at]].map((one) => (100 * Number(one)).toFixed(1));
    await page.locator('.answer').getByText(`Chongqing has ${low}–${high}% of its inputs from Guangdong.`).waitFor();
    // The ring of the distance is drawn around the buyer.
    expect(await page.locator('circle.map-ring').count()).toBe(1);
    await page
      .getByRole('button', { name: /^\d.*%$/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('chains.resilience@2').waitFor();
    expect(await drawer.innerText()).toContain('gravity:2');
    await page.context().close();
  });

  it('runs when asked, keeps it in the address, and takes costs and quotes', async () => {
    const { page } = await workbench.open('/resilience?table=three@1&region=North&settings=inventory=10&lang=en');
    await page.getByRole('button', { name: 'Run the measures' }).click();
    await page.waitForURL(/runs=measures/);
    const measures = page.getByRole('group', { name: 'Measures', exact: true });
    const stock = measures.getByRole('row').filter({ hasText: 'More stock: steel' });
    await stock.waitFor();
    const before = await stock.innerText();
    await page.getByLabel('Holding (% of value a year)').fill('40');
    await page.getByLabel('Holding (% of value a year)').press('Enter');
    await page.waitForURL(/settings=.*holding=0\.4/);
    await expect.poll(() => stock.innerText(), { timeout: 20_000 }).not.toBe(before);
    await page.getByLabel('Quote for More stock: steel').fill('5');
    await page.getByLabel('Quote for More stock: steel').press('Enter');
    await page.waitForURL(/quotes=stock:steel=/);
    await expect.poll(() => stock.innerText(), { timeout: 20_000 }).toContain('CNY 5');
    await page.context().close();
  });

  it('loses less where an input can be done without; the address says so, and the shock studio is told', async () => {
    const { page } = await workbench.open(`/resilience?${observed.replace(',measures', '')}&lang=en`);
    const stop = page
      .getByRole('group', { name: 'Losses without one', exact: true })
      .getByRole('row', { name: /^South/ });
    await stop.waitFor();
    const before = await stop.innerText();
    const editor = page.locator('.essential-inputs');
    await editor.locator('summary').click();
    await editor.getByRole('button', { name: 'Input' }).click();
    await page.getByRole('option', { name: 'steel' }).click();
    await editor.getByRole('combobox', { name: 'Output lost at most' }).selectOption('0');
    await editor.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/essential=steel::0/);
    await expect.poll(async () => shareIn(await stop.innerText())).toBeLessThan(shareIn(before));
    const link = page.getByRole('link', { name: /day by day in the shock studio/ });
    expect(decodeURIComponent((await link.getAttribute('href'))!)).toContain('routing=fixed,essential=steel::0');
    await page.context().close();
  });

  it('looks at a pair both ways and leads on to the shock studio with the stop', async () => {
    const { page } = await workbench.open('/resilience?table=three@1&region=North&with=South&lang=en');
    await settled(page);
    await page.getByText('Where the inputs of North come from').waitFor();
    await page.getByText('Where the inputs of South come from').waitFor();
    const link = page.getByRole('link', { name: /day by day in the shock studio/ });
    expect(decodeURIComponent((await link.getAttribute('href'))!)).toContain('shock=link:South::1:1:30:none:North:');
    await page.context().close();
  });
});
