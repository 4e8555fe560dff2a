import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { zipOf } from '../../evidence/src/tables/testing.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await send('small.zip', files, { unit: '万元', title: '两地小表', titleEn: 'Two regions' });
});
afterAll(() => workbench?.close());

const labels = ',North_food,North_steel,South_food,South_steel\n';
const files = {
  'Z.csv': `${labels}North_food,10,20,5,5\nNorth_steel,15,5,10,5\nSouth_food,5,10,11,10\nSouth_steel,10,5,7,10\n`,
  'F.csv':
    ',North_households,South_households\nNorth_food,50,10\nNorth_steel,60,5\nSouth_food,4,80\nSouth_steel,8,70\n',
  'V.csv': `${labels}wages,60,60,87,80\n`,
};
const table = 'small@1';

/** Stores a table through the server's door, and waits until it is there. */
async function send(name: string, content: Record<string, string>, fields: Record<string, string>): Promise<void> {
  const form = new FormData();
  form.append('input', JSON.stringify({ ...fields, year: 2017 }));
  form.append('file', new File([new Uint8Array(zipOf(content))], name));
  const answer = await fetch(`${workbench.url}/api/v1/chains/import`, {
    method: 'POST',
    body: form,
    headers: { origin: workbench.url },
  });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  const id = name.replace('.zip', '');
  // A long import answers before it is through.
  for (let tries = 0; tries < 100; tries++) {
    if ((await workbench.columns('chains.list', {}))['id']!.includes(id)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The table ${id} did not come in.`);
}

async function choose(page: Page, name: string, content: Record<string, string>): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/zip', buffer: zipOf(content) });
}

const views = [
  { name: 'Chinese', query: 'lang=zh', options: {} },
  { name: 'English, telephone', query: 'lang=en', options: telephone },
];

describe.each(['/tables', '/chains', '/key-sectors'])('%s with a table', (path) => {
  it.each(views)('opens without complaint or serious faults and fits: $name', async ({ query, options }) => {
    const { page, complaints } = await workbench.open(`${path}?table=${table}&${query}`, {
      ...options,
      bypassCSP: true,
    });
    await page.locator('.answer').first().waitFor();
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('tables', () => {
  it('come in as a zip, with their balance report, and are removed and brought back', async () => {
    const { page, complaints } = await workbench.open('/tables?view=import&lang=en');
    const unbalanced = { ...files, 'V.csv': `${labels}wages,60,60,87,50\n` };
    await choose(page, 'unbalanced.zip', unbalanced);
    await page.getByLabel('Year, if the file does not say it').fill('2018');
    await page.getByLabel('Unit, if the file does not say it').fill('万元');
    await page.getByRole('button', { name: 'Read and check' }).click();
    await page.waitForURL(/table=unbalanced@1/);
    const check = page.getByRole('row', { name: /Columns: output/ });
    await check.waitFor();
    expect(await check.innerText()).toContain('1 found');
    expect(await page.locator('.quality').innerText()).toContain('Columns do not balance');
    const listed = page.locator('.data-table').first().getByRole('button', { name: 'unbalanced' });
    await page.getByRole('button', { name: 'Remove this table' }).click();
    await page.getByText('was removed.').waitFor();
    await listed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is back.').waitFor();
    await listed.waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('that cannot be read say file, row and column, and leave nothing behind', async () => {
    const { page } = await workbench.open('/tables?view=import&lang=en', { bypassCSP: true });
    await choose(page, 'broken.zip', { ...files, 'Z.csv': files['Z.csv'].replace('15,5,10', '15,five,10') });
    await page.getByRole('button', { name: 'Read and check' }).click();
    const problem = page.locator('main [role="alert"]');
    await problem.waitFor();
    const said = await problem.innerText();
    expect(said).toMatch(/Z\.csv[^]*row 3[^]*five[^]*a number/);
    expect(await seriousFaults(page)).toEqual([]);
    expect((await workbench.columns('chains.list', {}))['id']).not.toContain('broken');
    await page.context().close();
  });
});

describe('chains', () => {
  it('answer with the shares the server gives, and the drawing follows the chain by a click', async () => {
    const { page } = await workbench.open(`/chains?table=${table}&region=North&sector=food&by=node&lang=en`);
    const { side, kind, sector, share } = await workbench.columns('chains.links', {
      table,
      region: 'North',
      sector: 'food',
    });
    const first = side!.findIndex((one, i) => one === 'supplier' && kind![i] === 'node');
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`${sector![first]} (${(100 * Number(share![first])).toFixed(1)}%)`);
    const { output } = await workbench.columns('chains.multipliers', { table });
    await page.getByText(`calls forth ${Number(output![0]).toFixed(2)} of output`).waitFor();
    const drawing = page.locator('figure').filter({ hasText: 'Up and down the chain' });
    await drawing.locator('svg text').filter({ hasText: 'North · steel' }).first().click();
    await page.waitForURL(/sector=steel/);
    await page.context().close();
  });

  it('draw what flows between regions, gross and embodied, and write it as CSV', async () => {
    const { page } = await workbench.open(`/chains?table=${table}&sector=food&lang=en`);
    const gross = await workbench.columns('chains.flows', { table, sector: 'food', measure: 'gross' });
    const most = Math.max(...gross['value']!.map(Number));
    await page
      .getByText(`The largest runs from South to North`)
      .or(page.getByText('The largest runs from North to South'))
      .waitFor();
    const figure = page.locator('figure').filter({ hasText: 'between regions: food' });
    const waiting = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'CSV', exact: true }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toContain(String(most));
    await page.getByRole('button', { name: 'Value added embodied' }).click();
    await page.waitForURL(/flows=embodied/);
    await page.getByText('Value added embodied between regions: food').waitFor();
    await page.context().close();
  });

  it('open the evidence of a number, with a command line that names the table', async () => {
    const { page } = await workbench.open(`/chains?table=${table}&region=North&sector=food&lang=en`);
    await page.getByRole('group', { name: 'Suppliers' }).getByRole('button', { name: /%/ }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('chains.links@1').waitFor();
    expect(await drawer.innerText()).toContain('small@1');
    await page.context().close();
  });
});

describe('key sectors', () => {
  it('are counted as the server classes them, by the convention in the address', async () => {
    for (const forward of ['ghosh', 'leontief']) {
      const { page } = await workbench.open(`/key-sectors?table=${table}&forward=${forward}&lang=en`);
      const { key } = await workbench.columns('chains.linkages', { table, forward });
      const count = key!.filter((one) => one === 'key').length;
      await page.getByText(`${count} of 4 sectors are key`).waitFor();
      const pressed = forward === 'ghosh' ? 'Ghosh (supply side)' : 'Leontief (row sums)';
      expect(await page.getByRole('button', { name: pressed }).getAttribute('aria-pressed')).toBe('true');
      await page.context().close();
    }
  });
});

it('teach where there is no table at all', async () => {
  const { id } = await workbench.columns('chains.list', {});
  for (const one of id!) {
    const body = JSON.stringify({ id: one });
    const headers = { origin: workbench.url, 'content-type': 'application/json' };
    await fetch(`${workbench.url}/api/v1/chains/remove`, { method: 'POST', body, headers });
  }
  const { page, complaints } = await workbench.open('/chains?lang=en', { bypassCSP: true });
  await page.getByText('No input–output table yet').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: /^Import a table/ }).click();
  await page.getByText('Start from an input–output table').waitFor();
  await page.getByText('Drop an input–output table here').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
