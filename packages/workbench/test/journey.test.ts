import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const dataset = 'china-provinces-2007@1';

/** The largest figure of a column, with the code beside it. */
function largest(columns: Record<string, (string | number | null)[]>, code: string, value: string) {
  return columns[value]!.map((v, i) => ({ code: columns[code]![i], value: v as number }))
    .filter((row) => row.value !== null)
    .sort((a, b) => b.value - a.value)[0]!;
}

describe('overview', () => {
  it('answers first, with the figures the server gives, and pins the dataset', async () => {
    const { page } = await workbench.open('/');
    const { value } = largest(await workbench.columns('advantage.regions', { dataset }), 'region', 'diversity');
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`42 个里有 ${value} 个`);
    expect(page.url()).toContain(`dataset=${dataset}`);
    expect(await page.locator('.ranked-value').first().innerText()).toBe(String(value));
    await page.context().close();
  });

  it('shows Tibet as no data, never as zero', async () => {
    const { page } = await workbench.open('/');
    expect(await page.locator('path[data-code="540000"]').getAttribute('fill')).toBe('url(#no-data)');
    expect(await page.locator('.figure').first().innerText()).toContain('无数据：西藏');
    await page.context().close();
  });

  it('keeps every choice in the address, and a link reopens the same view', async () => {
    const { page } = await workbench.open('/');
    await page.getByRole('button', { name: /^行业/ }).click();
    await page.keyboard.type('jiaotongyunshushebei');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/industry=17/);
    await page.getByRole('button', { name: '方格图' }).click();
    await page.waitForURL(/view=tiles/);
    await page.locator('.answer p').filter({ hasText: '交通运输设备制造业' }).waitFor();
    const shown = await page.locator('.answer p').innerText();
    const again = await workbench.open(page.url().slice(workbench.url.length));
    expect(await again.page.locator('.answer p').innerText()).toBe(shown);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('view=tiles'));
    expect(await page.getByRole('button', { name: '地图', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
    await again.page.context().close();
  });
});

describe('search box', () => {
  it.each(['hubei', 'hb', '湖北', '420000'])('finds Hubei by %s and goes to its profile', async (query) => {
    const { page } = await workbench.open('/');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await box.getByRole('combobox').fill(query);
    await box.getByRole('option', { name: /湖北/ }).first().click();
    await page.waitForURL(/\/region\?.*region=420000/);
    const title = page.locator('main h1').filter({ hasText: '湖北' });
    await title.waitFor();
    expect(await title.innerText()).toContain('擅长什么');
    await page.context().close();
  });
});

describe('profiles', () => {
  it('says what Hubei is good at, with the figures the server gives', async () => {
    const { page } = await workbench.open('/region?region=420000&lang=en');
    const cells = await workbench.columns('advantage.cells', { dataset, region: '420000' });
    const strong = cells['present']!.filter((present) => present === 1).length;
    await page.locator('.answer p').waitFor();
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`comparative advantage in ${strong} of 42 industries`);
    expect(answer).toContain(`(${largest(cells, 'industry', 'lq').value.toFixed(2)})`);
    await page.context().close();
  });

  it('takes a number apart, and its command line names the version', async () => {
    const { page } = await workbench.open('/region?region=420000&lang=en');
    await page
      .getByRole('row', { name: /Gas supply/ })
      .getByRole('button')
      .nth(1)
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Put in').waitFor();
    expect(await drawer.innerText()).toMatch(/source rows/i);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => Promise.resolve(void ((globalThis as { copied?: string }).copied = text)),
        },
      });
    });
    await drawer.getByRole('button', { name: 'Copy as command line' }).click();
    const copied = await page.evaluate(() => (globalThis as { copied?: string }).copied);
    expect(copied).toContain('yanzhen advantage cells');
    expect(copied).toContain(`--dataset ${dataset}`);
    await page.keyboard.press('Escape');
    expect(await drawer.count()).toBe(0);
    await page.context().close();
  });

  it('takes industries together as one', async () => {
    const { page } = await workbench.open('/industry?industry=17&group=18&lang=zh');
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain('交通运输设备制造业');
    expect(await page.locator('.group li').count()).toBe(2);
    await page.context().close();
  });

  it('explains growth where there are years, and says so where there is one', async () => {
    const grown = await workbench.open('/region?region=420000&dataset=china-provincial-gdp-1952-2022@1&lang=en');
    expect(await grown.page.getByText(/came with the whole/).innerText()).toMatch(/From 1952 to 2022 .*CNY [\d.]+ tn/);
    const single = await workbench.open('/region?region=420000&lang=en');
    expect(await single.page.getByText('The dataset has only 2007: growth cannot be seen.').count()).toBe(1);
    await grown.page.context().close();
    await single.page.context().close();
  });
});

describe('what a dataset cannot say', () => {
  it('is not said: one industry has size and growth, but no structure', async () => {
    const one = 'china-provincial-industry-2013-2022@1';
    const overview = await workbench.open(`/?dataset=${one}&lang=en`);
    const offered = await overview.page.getByLabel('Indicator').locator('option').allInnerTexts();
    expect(offered).toHaveLength(2);
    const region = await workbench.open(`/region?dataset=${one}&region=420000&lang=en`);
    await region.page.getByText('no structure to read').waitFor();
    expect(await region.page.locator('.answer').count()).toBe(0);
    await overview.page.context().close();
    await region.page.context().close();
  });

  it('is said of a region without figures', async () => {
    const { page, complaints } = await workbench.open('/region?region=540000&lang=en');
    await page.getByText('There are no figures for Tibet').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('what leaves the page', () => {
  it('is a picture, a drawing and rows', async () => {
    const { page } = await workbench.open('/?lang=zh');
    for (const [button, ending] of [
      ['PNG', 'png'],
      ['SVG', 'svg'],
      ['CSV', 'csv'],
      ['XLSX', 'xlsx'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: button, exact: true }).first().click();
      expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    }
    await page.context().close();
  });

  it('says on a map that it is schematic, and where the figures are from', async () => {
    const { page } = await workbench.open('/?lang=zh');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG', exact: true }).first().click();
    const stream = await (await waiting).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toContain('示意图');
    expect(text).toContain('来源：');
    await page.context().close();
  });
});

it('paints the overview cold within two seconds', async () => {
  const { page } = await workbench.open('/');
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const last = (list: PerformanceObserverEntryList) => resolve(list.getEntries().at(-1).startTime);
        new PerformanceObserver(last).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  expect(painted).toBeLessThan(2000);
  await page.context().close();
});
