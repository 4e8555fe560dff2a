import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const firms = 'firm,region,industry,size\nA,North,steel,30\nB,South,cars,40\nC,South,parts,20\nD,North,parts,\n';
const links = 'supplier,customer,value\nA,B,10\nB,C,20\nC,D,5\nA,C,3\n';
const network = 'firms@1';

async function fill(page: Page, contents: { firms: string; links: string }): Promise<void> {
  for (const [label, name, text] of [
    ['File of firms', 'firms.csv', contents.firms],
    ['File of links', 'links.csv', contents.links],
  ] as const) {
    await page.getByLabel(label).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }
}

/** Columns of an operation whose name has three parts, as the server gives them. */
async function columns(operation: string, input: Record<string, string>) {
  const path = `${workbench.url}/api/v1/${operation.replaceAll('.', '/')}?${new URLSearchParams(input)}`;
  return ((await (await fetch(path)).json()) as { columns: Record<string, (string | number | null)[]> }).columns;
}

it('teaches where there is no network, and refuses a wrong file with row and column', async () => {
  const { page, complaints } = await workbench.open('/firms?lang=en', { bypassCSP: true });
  await page.getByText('Start from a network of firms').waitFor();
  await page.getByText('firm,region,industry,size').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await fill(page, { firms, links: links.replace('A,B,10', 'A,X,10') });
  await page.getByRole('button', { name: 'Read and keep' }).click();
  const problem = page.locator('main [role="alert"]');
  await problem.waitFor();
  expect(await problem.innerText()).toMatch(/links\.csv[^]*row 2[^]*X/iu);
  expect((await columns('chains.firms.list', {}))['id']).toEqual([]);
  await page.context().close();
});

it('takes two files in and opens the network, which the address then names', async () => {
  const { page } = await workbench.open('/firms?lang=en');
  await fill(page, { firms, links });
  await page.getByLabel('Unit of values (say USD m)').fill('万元');
  await page.getByRole('button', { name: 'Read and keep' }).click();
  await page.waitForURL(/network=firms@1/);
  await page.locator('.answer').waitFor();
  expect(await page.getByText('Synthetic network:').count()).toBe(0);
  await page.context().close();
});

describe.each([
  { name: 'Chinese', query: 'lang=zh', options: {} },
  { name: 'English, telephone', query: 'lang=en', options: telephone },
])('with a network: $name', ({ query, options }) => {
  it('opens without complaint or serious faults and fits', async () => {
    const { page, complaints } = await workbench.open(`/firms?network=${network}&${query}`, {
      ...options,
      bypassCSP: true,
    });
    await page.locator('.answer').waitFor();
    await page.locator('figure').nth(1).waitFor();
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('answers with the figures the server gives, for all and for a region threatened from outside', async () => {
  const all = await columns('chains.firms.profile', { network });
  const { page } = await workbench.open(`/firms?network=${network}&lang=en`);
  await page.getByText(`The most dangerous single failure is firm ${all['firm']![0]}`).waitFor();
  const heavy = all['esri']!.filter((esri) => Number(esri) >= 0.01).length;
  await page.getByText(`${heavy} of 4 firms would cost 1 % or more.`).waitFor();
  await page.context().close();
  const outside = await columns('chains.firms.profile', { network, within: 'North', outside: 'true' });
  expect(outside['firm']).not.toContain('A');
  const north = await workbench.open(`/firms?network=${network}&within=North&lang=en`);
  await north.page.getByText(`Of the firms elsewhere, firm ${outside['firm']![0]}`).waitFor();
  await north.page.context().close();
});

it('follows the cascade of a firm picked in the list, and its number opens the evidence', async () => {
  const { page } = await workbench.open(`/firms?network=${network}&lang=en`);
  const list = page.locator('.data-table').filter({ hasText: 'Firms by systemic risk' });
  await list.getByRole('button', { name: 'B', exact: true }).click();
  await page.waitForURL(/firm=B/);
  const hit = await columns('chains.firms.losses', { network, firm: 'B' });
  const table = page.locator('.data-table').filter({ hasText: 'B fails: the' });
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(hit['firm']!.length);
  await page.getByText('Firms hit when B fails').waitFor();
  await table.getByRole('button', { name: /%/ }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('chains.firms.losses@1').waitFor();
  expect(await drawer.innerText()).toContain('firms@1');
  await page.context().close();
});

it('runs the days after an event as the address says, and writes them as CSV', async () => {
  const { page } = await workbench.open(`/firms?network=${network}&firm=A&settings=days=30,share=0.5&lang=en`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const figure = page.locator('figure').filter({ hasText: 'Output day by day' });
  await figure.waitFor();
  const days = await columns('chains.firms.daily', {
    ...{ network, firm: 'A', days: '30', share: '0.5', duration: '14', recovery: '14' },
    ...{ inventory: '15', rationing: 'proportional' },
  });
  const waiting = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'CSV', exact: true }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain(String(days['production']![20]));
  // The address says that the days were asked for: opened again, they are there without a click.
  await page.waitForURL(/runs=daily/);
  await page.reload();
  await figure.waitFor();
  await page.getByLabel('Days of stock').fill('5');
  await page.waitForURL(/inventory=5/);
  await page.getByText('Below: the result before the change.').waitFor();
  await page.context().close();
});

it('makes a network from a table, marked as synthetic everywhere', async () => {
  const { page } = await workbench.open(`/firms?network=${network}&view=new&lang=en`, { bypassCSP: true });
  await page.getByLabel('Firms', { exact: true }).fill('2000');
  await page.getByRole('button', { name: 'Make', exact: true }).click();
  await page.waitForURL(/network=china-provinces-mrio-2007-firms-2000-1@1/, { timeout: 60_000 });
  await page.getByText('Synthetic network:').waitFor();
  await page.getByText('Rank and systemic risk (synthetic)').waitFor();
  await page.getByText(/Firms hit when \d+ fails \(synthetic\)/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('.answer').getByRole('button', { name: 'Why?' }).click();
  await page.getByRole('dialog').getByText('no firm in it is real', { exact: false }).first().waitFor();
  await page.context().close();
});
