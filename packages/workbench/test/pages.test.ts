import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { rooms } from '../src/app/rooms.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const picked = 'region=420000&with=430000&industry=17';
const views = [
  { name: 'Chinese, desktop', query: `${picked}&lang=zh`, options: {} },
  { name: 'English, telephone', query: `${picked}&lang=en`, options: telephone },
  { name: 'English, dark', query: `${picked}&lang=en`, options: { colorScheme: 'dark' } as const },
  { name: 'nothing picked', query: 'lang=zh', options: {} },
];

describe.each(rooms.map(({ path, name }) => ({ path, name: name.en })))('page $name', ({ path }) => {
  it.each(views)('opens without complaint and without serious faults: $name', async ({ query, options }) => {
    const { page, complaints } = await workbench.open(`${path}?${query}`, { ...options, bypassCSP: true });
    await page.locator('main h1').waitFor();
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('says in both languages that an address leads nowhere', async () => {
  const { page } = await workbench.open('/nowhere');
  expect(await page.locator('main h1').innerText()).toBe('没有这个页面');
  await page.context().close();
});
