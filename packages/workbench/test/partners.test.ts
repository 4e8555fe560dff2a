import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const asked = {
  ...{ dataset: 'china-provinces-2007@1', measure: 'gross_output', year: '2007', labour: 'compensation' },
  table: 'china-provinces-mrio-2007@1',
};

describe('the partner board', () => {
  it('opens with the proposals the server gives, follows a weight that is moved, and leads to a layout', async () => {
    const { page, complaints } = await workbench.open('/partners?form=co-built-park&lang=en');
    const first = page.locator('.partners-item').first();
    await first.waitFor();
    const input = { ...asked, forms: '["co-built-park"]' };
    const before = await workbench.columns('partners.propose', input);
    expect(await page.locator('.partners-item').count()).toBe(before['rank']!.length);
    await page.locator('.answer p', { hasText: Number(before['score']![0]).toFixed(2) }).waitFor();
    await page.getByRole('slider', { name: 'Nearness' }).fill('1');
    await page.waitForURL(/weights=co-built-park.nearness=1/);
    const after = await workbench.columns('partners.propose', { ...input, weights: '["co-built-park.nearness=1"]' });
    expect(after['score']![0]).not.toBe(before['score']![0]);
    await page.locator('.answer p', { hasText: Number(after['score']![0]).toFixed(2) }).waitFor();
    await page.getByRole('button', { name: 'Open in the layout' }).click();
    await page.waitForURL(/\/layout\?.*case=/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a proposal apart: figures behind a component, documents, what would change its rank', async () => {
    const { page } = await workbench.open('/partners?form=transfer&region=360000&with=430000&lang=en');
    await page.getByRole('button', { name: 'Figures behind Relatedness' }).click();
    await page.getByRole('table', { name: 'Figures behind it' }).getByText('Relatedness density').waitFor();
    const spoken = page.locator('.partners-spoken a').first();
    await spoken.waitFor();
    expect(await spoken.getAttribute('href')).toMatch(/\/document\?.*passage=\d+:\d+-\d+/);
    await page.getByRole('table', { name: 'At which weight its rank changes' }).waitFor();
    await page.locator('.partners-item').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/proposal=transfer:/);
    await page.context().close();
  });

  it('drafts the contract of a co-built park, and finds the proposal again from its case', async () => {
    const { page } = await workbench.open('/partners?form=co-built-park&lang=en');
    await page.locator('.partners-item').nth(1).click();
    const title = await page.locator('.partners-item[aria-current] .partners-what').textContent();
    await page.getByRole('button', { name: 'Draft the contract' }).click();
    await page.waitForURL(/\/contract\?.*case=/);
    const id = new URL(page.url()).searchParams.get('case');
    await page.goto(`${workbench.url}/partners?case=${id}&lang=en`);
    await page.locator('.partners-opened h2', { hasText: title! }).waitFor();
    await page.context().close();
  });

  it('reads on a telephone, list first and one proposal by itself', async () => {
    const { page, complaints } = await workbench.open('/partners?lang=zh', { ...telephone, bypassCSP: true });
    await page.locator('.partners-item').first().click();
    await page.getByRole('button', { name: '全部建议' }).waitFor();
    await page.getByRole('heading', { name: '各分量与依据' }).waitFor();
    expect(await page.locator('.partners-item').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '全部建议' }).click();
    await page.locator('.partners-item').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('matches an industry, tests on a panel, and says so where there is none', async () => {
    const { page } = await workbench.open('/partners?tab=match&industry=17&lang=en');
    const { receiver } = await workbench.columns('partners.match', { ...asked, industry: '17' });
    const pairs = receiver!.filter((code) => code !== null && code !== '').length;
    await page.locator('.answer p', { hasText: `${pairs} stable pairs` }).waitFor();
    await page.getByRole('button', { name: 'Back-test', exact: true }).click();
    await page.getByRole('heading', { name: /no panel long enough/ }).waitFor();
    await page.context().close();
  });

  it('teaches where a form cannot be proposed from the data', async () => {
    const { page } = await workbench.open('/partners?form=research-production&lang=en');
    await page.getByText('No research by region and industry').first().waitFor();
    expect(await page.getByRole('link', { name: 'See what data there are' }).count()).toBe(1);
    await page.context().close();
  });
});
