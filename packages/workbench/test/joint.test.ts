import { afterAll, beforeAll, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

it('founds a joint space, shows what would leave, lets it out, makes a dataset of it and lists it', async () => {
  const { page, complaints } = await workbench.open('/joint?lang=en', { bypassCSP: true });
  await page.getByLabel('Name', { exact: true }).fill('Middle Yangtze');
  await page.getByRole('button', { name: 'Found', exact: true }).click();
  await page.getByRole('heading', { name: 'Middle Yangtze' }).waitFor();
  // Nobody has said how many firms there are: only the cells in which nothing is made are cleared.
  await page.getByText(/^17 figures would leave and 1316 stay: firms unknown 1316/).waitFor({ timeout: 30_000 });
  await page.getByLabel('Why it may go out without a count of firms').fill('published in the yearbook');
  await page.getByText(/All [\d,]+ figures would leave/).waitFor({ timeout: 30_000 });
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByText(/Released: [\d,]+ figures, 0 held back/).waitFor();
  await page.getByRole('button', { name: 'Make a dataset' }).click();
  await page.getByText(/Dataset joint-\w+ made: [\d,]+ rows from local/).waitFor();
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await page.getByText('taken back', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('fits a telephone', async () => {
  const { page } = await workbench.open('/joint?lang=zh', { ...telephone, bypassCSP: true });
  await page.getByRole('heading', { name: '不交出数据，怎样一起算？' }).waitFor();
  await page.getByText('怎样放行').or(page.getByText('发起共享空间')).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});
