import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { sendTwoRegions } from './two-regions.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await sendTwoRegions(workbench);
});
afterAll(() => workbench?.close());

const small = 'table=small@1&settings=steps=120,inventory=20';
const stop = 'shock=capacity:North:steel:1:1:30:linear60';
const event = { kind: 'capacity', regions: ['North'], sectors: ['steel'], share: 1, from: 1, duration: 30 };
const asked = {
  ...{ table: 'small@1', steps: '120', inventory: '20' },
  events: JSON.stringify([{ ...event, recovery: { curve: 'linear', steps: 60 } }]),
};

/** What the server says is lost in all. */
async function lostInAll(input: Record<string, string>): Promise<number> {
  const { region, sector, lost } = await workbench.columns('chains.shock-outcomes', input);
  return Number(lost![region!.findIndex((one, i) => one === '' && sector![i] === '')]);
}

const answerOf = (page: Page) => page.locator('.answer p').first();
const written = (value: number) => `CNY ${(value / 100).toFixed(2)} m`;

const views = [
  { name: 'Chinese', query: 'lang=zh', options: {} },
  { name: 'English, dark', query: 'lang=en', options: { colorScheme: 'dark' as const } },
  { name: 'Chinese, telephone', query: 'lang=zh', options: telephone },
];
const pages = [
  { name: 'with a shock', path: `/shock?${small}&${stop}`, wait: '.answer' },
  { name: 'compared', path: `/shock?${small}&${stop}&against=${stop.slice(6)}&by=region`, wait: '.answer' },
  { name: 'empty', path: '/shock?table=small@1', wait: '.shock-presets' },
];

describe.each(pages)('the shock studio $name', ({ path, wait }) => {
  it.each(views)('opens without complaint or serious faults and fits: $name', async ({ query, options }) => {
    const { page, complaints } = await workbench.open(`${path}&${query}`, { ...options, bypassCSP: true });
    await page.locator(wait).first().waitFor();
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('a shock', () => {
  it('is answered with what the server computes, from a link', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    expect(await answerOf(page).innerText()).toContain(`steel in North: stop of 30 days: over 120 days`);
    expect(await answerOf(page).innerText()).toContain(written(await lostInAll(asked)));
    await page.context().close();
  });

  it('starts from a preset, is changed, run again and undone; the address follows', async () => {
    const { page } = await workbench.open('/shock?table=small@1&lang=en');
    await page.getByRole('button', { name: 'food in North: stop of 30 days' }).click();
    await answerOf(page).waitFor();
    await page.waitForURL(/shock=capacity:North:food:1:1:30:linear60/);
    const before = await answerOf(page).innerText();
    await page.getByLabel('Share lost (%)').fill('40');
    await page.getByLabel('Share lost (%)').press('Enter');
    await page.waitForURL(/shock=capacity:North:food:0.4:/);
    await page.getByText('what stands below is from before').waitFor();
    await page.getByRole('button', { name: 'Run with the changes' }).click();
    await page.locator('.answer p', { hasText: '40% of capacity lost' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/shock=capacity:North:food:1:/);
    await page.locator('.answer p', { hasText: 'stop of 30 days' }).waitFor();
    expect(await answerOf(page).innerText()).toBe(before);
    await page.context().close();
  });

  it('is moved on its timeline by keyboard and by dragging, one step each', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    const start = page.getByRole('slider', { name: /^Start of/ });
    await start.press('ArrowRight');
    await page.waitForURL(/:1:2:30:linear60/);
    expect(await start.getAttribute('aria-valuetext')).toBe('Day 2');
    const end = page.getByRole('slider', { name: /^End of/ });
    const track = (await page.locator('.timeline-track').boundingBox())!;
    const from = (await end.boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + track.width / 12, from.y, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/:1:2:40:linear60/);
    await page.keyboard.press('Control+z');
    await page.waitForURL(/:1:2:30:linear60/);
    await page.context().close();
  });

  it('is compared with another of fewer stocks, and the difference said', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    await page.getByRole('button', { name: '+ compare with…' }).click();
    await page.waitForURL(/against=capacity/);
    await page.locator('summary', { hasText: 'Settings of the model' }).waitFor();
    await page.getByLabel('Days of stock').fill('5');
    await page.getByLabel('Days of stock').press('Enter');
    await page.waitForURL(/againstSettings=steps=120,inventory=5/);
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.locator('.answer p', { hasText: 'Scenario B loses' }).waitFor();
    const [a, b] = [await lostInAll(asked), await lostInAll({ ...asked, inventory: '5' })];
    const said = await answerOf(page).innerText();
    expect(said).toContain(`${written(Math.abs(b - a))} ${b > a ? 'more' : 'less'} than A`);
    await page.getByRole('button', { name: 'B against A' }).click();
    await page.waitForURL(/shown=difference/);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await page.waitForURL((url) => !url.search.includes('against'));
    await page.context().close();
  });

  it('destroys capital that sectors rebuild, and changes the demand of chosen regions; the address says so', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('capital');
    await page.waitForURL(/shock=capital:North:steel:1:1:30:linear60/);
    await page.getByRole('combobox', { name: 'How it comes back' }).selectOption('sectors');
    await page.waitForURL(/shock=capital:North:steel:1:1:30:linear60:food:180/);
    await page.getByRole('button', { name: 'Run with the changes' }).click();
    await page.locator('.answer p', { hasText: '100% of capital destroyed, rebuilt after 30 days' }).waitFor();
    const rebuilding = { sectors: { food: 1 }, steps: 180 };
    const capital = { ...event, kind: 'capital', recovery: { curve: 'linear', steps: 60 }, rebuilding };
    const lost = await lostInAll({ ...asked, events: JSON.stringify([capital]) });
    await page.locator('.answer p', { hasText: written(Math.abs(lost)) }).waitFor();
    await page.getByRole('button', { name: /^Rebuilt by/ }).click();
    await page.getByRole('option', { name: 'steel' }).click();
    await page.locator('summary', { hasText: 'equal parts' }).click();
    await page.getByLabel('food (parts)').fill('3');
    await page.getByLabel('food (parts)').press('Enter');
    await page.waitForURL(/shock=capital:North:steel:1:1:30:linear60:food\*steel:180:3\*1/);
    await page.locator('.shock-more').getByText('75.0%').waitFor();
    await page.getByRole('button', { name: 'Run with the changes' }).click();
    const unequal = { ...capital, rebuilding: { sectors: { food: 0.75, steel: 0.25 }, steps: 180 } };
    const lostThen = await lostInAll({ ...asked, events: JSON.stringify([unequal]) });
    expect(written(Math.abs(lostThen))).not.toBe(written(Math.abs(lost)));
    await page.locator('.answer p', { hasText: written(Math.abs(lostThen)) }).waitFor();
    await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('demand');
    await page.getByRole('button', { name: 'Whose demand' }).click();
    await page.getByRole('option', { name: 'South' }).click();
    await page.waitForURL(/shock=demand:North:steel:-1:1:30:linear60:South/);
    await page.locator('summary', { hasText: 'all final demand' }).click();
    await page.getByRole('button', { name: /^Kinds of demand/ }).click();
    await page.getByRole('option', { name: 'government' }).click();
    await page.waitForURL(/shock=demand:North:steel:-1:1:30:linear60:South:government/);
    await page.getByRole('button', { name: 'Run with the changes' }).click();
    await page.locator('.answer p', { hasText: 'demand of government of South down by 100%' }).waitFor();
    await page.context().close();
  });

  it('loses less where an input is said to be essential in part, by hand or by a file; a link says so too', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    await page.locator('summary', { hasText: 'Which inputs are essential' }).click();
    await page.locator('.essential-inputs').getByRole('button', { name: 'Input' }).click();
    await page.getByRole('option', { name: 'steel' }).click();
    await page.locator('.essential-inputs').getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/essential=steel::0.5/);
    await page.getByText('steel → every user: 50% of output at most').waitFor();
    const given = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from('input,user,essential\nsteel,,0\n') };
    await page.locator('.essential-inputs input[type=file]').setInputFiles(given);
    await page.waitForURL(/essential=steel::0(&|$)/);
    const opened = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await opened.page.locator('.answer p').first().waitFor();
    await opened.page.getByText('steel → every user: not essential').waitFor();
    await opened.page.context().close();
    await page.context().close();
  });

  it('plays its days, and keeps the day in the address', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&day=0&lang=en`);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(() => Number(document.querySelector('output')?.textContent?.match(/\d+/)?.[0]) > 20);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForURL(/day=[1-9]/);
    await page.context().close();
  });

  it('says that output does not recover, on the result', async () => {
    const settings = 'steps=120,inventory=3';
    const { page } = await workbench.open(`/shock?table=small@1&settings=${settings}&${stop}&lang=en`);
    await page.locator('.page-note', { hasText: 'it has not recovered' }).waitFor();
    await page.context().close();
  });

  it('goes out as data: curves and losses', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    const figure = page.locator('figure').filter({ hasText: 'Output against normal' });
    await figure.waitFor();
    const waiting = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'CSV', exact: true }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(121);
    const { production } = await workbench.columns('chains.shock', { ...asked, by: 'total' });
    const [normal, day] = [Number(production![0]), Number(production![20])];
    expect(Number(lines[21]!.split(',')[1])).toBeCloseTo(day / normal - 1, 12);
    const table = page.locator('.data-table').filter({ hasText: 'Losses' });
    expect(await table.locator('.data-table-head').innerText()).toContain('4 rows');
    await table.getByRole('button', { name: /^\d/ }).first().click();
    await page.getByRole('dialog').getByText('chains.shock-outcomes@3').waitFor();
    await page.context().close();
  });

  it('draws chosen sectors of regions, and keeps the hatching of estimates when printed', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&by=node&nodes=South:food&lang=en`);
    const figure = page.locator('figure').filter({ hasText: 'Output against normal' });
    await figure.locator('svg text', { hasText: 'South · food' }).waitFor();
    expect(await figure.locator('svg text', { hasText: 'North · steel' }).count()).toBe(0);
    await page.goto(`${workbench.url}/shock?shock=capacity:420000:17:1:1:30:linear60&lang=en`);
    await page.locator('.shock-map svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    const isDefined = await page.evaluate(
      () => document.querySelector('#estimate')!.closest('svg')!.getClientRects().length,
    );
    expect(isDefined).toBe(1);
    await page.context().close();
  });

  it('stays done when the page is left and come back to', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&lang=en`);
    await answerOf(page).waitFor();
    const said = await answerOf(page).innerText();
    await page.getByRole('link', { name: 'See which sectors move the others most →' }).click();
    await page.waitForURL(/key-sectors/);
    await page.goBack();
    await answerOf(page).waitFor();
    expect(await answerOf(page).innerText()).toBe(said);
    await page.context().close();
  });

  it('has bands of uncertainty when they are asked for', async () => {
    const { page } = await workbench.open(`/shock?${small}&${stop}&tab=bands&lang=en`);
    await page.getByLabel('Runs', { exact: true }).fill('12');
    await page.getByLabel('Runs', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Make 12 runs' }).click();
    await page.locator('.answer p', { hasText: 'Output is lowest on day' }).waitFor();
    await page.locator('figure svg path').first().waitFor({ state: 'attached' });
    await page.context().close();
  });
});

it('regions of the demo are chosen by clicking the map', async () => {
  const { page } = await workbench.open('/shock?shock=capacity:420000:17:1:1:30:linear60&lang=en');
  await page.locator('.shock-place-map').getByText('HN', { exact: true }).click({ force: true });
  await page.waitForURL(/shock=capacity:420000\*430000:17:/);
  await page.locator('.shock-list').getByText('Hunan').waitFor();
  await page.context().close();
});

describe('a long run', () => {
  const long = '/shock?settings=steps=2000&shock=capacity:420000:17:1:1:30:linear60&lang=en';

  it('goes on when its page is left, tells when it is done, and is not run again', async () => {
    const { page } = await workbench.open('/?lang=en');
    const asks: string[] = [];
    page.on('request', (request) => {
      if (/chains\/shock(-outcomes)?\?/.test(request.url()) && !request.url().includes('resultOf'))
        asks.push(request.url());
    });
    await page.goto(`${workbench.url}${long}`);
    await page.getByText('The run goes on when you leave the page.').waitFor();
    await page.getByRole('link', { name: 'Key sectors' }).click();
    await page.waitForURL(/key-sectors/);
    const notice = page.getByRole('button', { name: 'Shock studio: done, see the result' });
    await notice.waitFor({ timeout: 60_000 });
    await notice.click();
    await page.waitForURL(/shock=capacity:420000/);
    await page.locator('.answer p', { hasText: 'over 2000 days' }).waitFor();
    expect(asks).toHaveLength(2);
    await page.context().close();
  });

  it('can be stopped and run again', async () => {
    const { page } = await workbench.open('/?lang=en');
    await page.goto(`${workbench.url}${long.replace('2000', '3000')}`);
    await page.getByRole('button', { name: 'Cancel' }).first().click();
    await page.getByText('Stopped.').waitFor();
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByText('The run goes on when you leave the page.').waitFor();
    await page.context().close();
  });
});
