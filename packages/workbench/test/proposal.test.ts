import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const dataset = 'china-provinces-2007@1';

describe('frontier', () => {
  it('opens with as many candidates as the server gives, and names the best', async () => {
    const { page } = await workbench.open('/frontier?region=420000&lang=en');
    const columns = await workbench.columns('advantage.frontier', { dataset, region: '420000' });
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`no strength yet in ${columns['industry']!.length} industries`);
    expect(columns['rank']![0]).toBe(1);
    expect(answer).toContain('Coal mining and washing');
    expect(await page.getByText('One year: not back-tested.').count()).toBe(1);
    await page.context().close();
  });

  it('shares industries out among regions, none twice, and says by which rule', async () => {
    const { page } = await workbench.open('/frontier?regions=420000,430000,360000&lang=en');
    await page.locator('.allocation-region').first().waitFor();
    const taken = await page.locator('.allocation-region dd:first-of-type').allInnerTexts();
    const sets = taken.filter((_, i) => i % 2 === 0);
    expect(sets).toHaveLength(3);
    const columns = await workbench.columns('advantage.frontier', {
      ...{ dataset, region: '["420000","430000","360000"]' },
    });
    const chosen = columns['industry']!.filter((_, i) => (columns['chosen'] as unknown as boolean[])[i]);
    expect(new Set(chosen).size).toBe(chosen.length);
    expect(chosen).toHaveLength(15);
    expect(await page.getByText('no region loses an industry to one with a lower score').count()).toBe(1);
    await page.context().close();
  });

  it('keeps regions and goal in the address', async () => {
    const { page } = await workbench.open('/frontier?region=420000&lang=en');
    await page.getByRole('button', { name: /Add a region/ }).click();
    await page.keyboard.type('hunan');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/regions=420000,430000/);
    await page.getByLabel('What counts').selectOption('near');
    await page.waitForURL(/goal=near/);
    await page.getByText('density 100%').waitFor();
    await page.getByRole('button', { name: 'Drop Hubei' }).click();
    await page.waitForURL(/regions=430000(?!,)/);
    await page.locator('h1').filter({ hasText: 'What should Hunan grow next?' }).waitFor();
    expect(await page.locator('.allocation').count()).toBe(0);
    await page.context().close();
  });

  it('tells whether relatedness predicted entry where there are years', async () => {
    const { page } = await workbench.open('/frontier?dataset=china-provincial-gdp-1952-2022@1&region=420000&lang=en');
    const table = page.locator('.data-table').filter({ hasText: 'Every window' });
    await table.waitFor();
    const { predictor } = await workbench.columns('advantage.backtest', {
      dataset: 'china-provincial-gdp-1952-2022@1',
    });
    expect(await table.locator('.data-table-head').innerText()).toContain(`${predictor!.length} rows`);
    await page.context().close();
  });
});

describe('network', () => {
  it('says what a region holds, with the figures the server gives', async () => {
    const { page } = await workbench.open('/network?region=420000&lang=en');
    const { present } = await workbench.columns('advantage.cells', { dataset, region: '420000' });
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`held ${present!.filter((p) => p === 1).length} of 42 industries`);
    await page.context().close();
  });

  it('draws a tree and as many links again, and says so', async () => {
    const { page } = await workbench.open('/network?lang=en');
    await page.locator('.network-sheet circle').first().waitFor({ state: 'attached' });
    expect(await page.locator('.network-sheet line').count()).toBe(41 + 42);
    expect(await page.getByText('83 links are drawn').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Links' }).selectOption('tree');
    await page.getByText('41 links are drawn').waitFor();
    await page.context().close();
  });

  it('puts every industry in the same place every time', async () => {
    const places = async () => {
      const { page } = await workbench.open('/network?lang=en');
      await page.locator('.network-sheet circle').first().waitFor({ state: 'attached' });
      const at = await page
        .locator('.network-sheet circle')
        .evaluateAll((circles) => circles.map((circle) => `${circle.getAttribute('cx')} ${circle.getAttribute('cy')}`));
      await page.context().close();
      return at;
    };
    const [first, second] = [await places(), await places()];
    expect(first).toHaveLength(84);
    expect(second).toEqual(first);
  });

  it('opens an industry from the list by keyboard: related industries and who could join', async () => {
    const { page } = await workbench.open('/network?region=420000&lang=en');
    await page.getByRole('cell', { name: 'Transport equipment' }).first().getByRole('button').press('Enter');
    await page.waitForURL(/industry=17/);
    const panel = page.getByRole('complementary', { name: 'The industry chosen' });
    await panel.getByRole('list', { name: 'Who could join' }).waitFor();
    const pairs = await workbench.columns('advantage.proximity', { dataset });
    const best = pairs['industry_a']!.map((a, i) => ({
      a,
      b: pairs['industry_b']![i],
      proximity: Number(pairs['proximity']![i]),
    }))
      .filter(({ a, b }) => a !== b && (a === '17' || b === '17'))
      .reduce((most, { proximity }) => Math.max(most, proximity), 0);
    const nearest = panel.getByRole('list', { name: 'Related to' }).getByRole('listitem').first();
    expect(await nearest.innerText()).toContain(best.toFixed(2));
    await page.context().close();
  });

  it('goes out as a picture and a drawing', async () => {
    const { page } = await workbench.open('/network?lang=zh');
    await page.locator('.network-sheet circle').first().waitFor({ state: 'attached' });
    for (const ending of ['png', 'svg', 'csv']) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: ending.toUpperCase(), exact: true }).first().click();
      expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    }
    await page.context().close();
  });
});

it.each(['/network', '/frontier'])('%s teaches where a dataset has one industry', async (path) => {
  const { page, complaints } = await workbench.open(
    `${path}?dataset=china-provincial-industry-2013-2022@1&region=420000&lang=en`,
  );
  await page.getByText('import statistics by industry').waitFor();
  expect(await page.getByRole('link', { name: 'See what data there are' }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});
