import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const dataset = 'china-provinces-2007@1';
const two = (value: unknown) => (value as number).toFixed(2);

describe('groups', () => {
  it('are made from picked regions, confine the map, and come back when their removal is undone', async () => {
    const { page } = await workbench.open('/groups?lang=zh');
    await page.getByLabel('组名').fill('两湖一江');
    for (const name of ['湖北', '湖南', '江西']) {
      await page.getByRole('button', { name: /加一个地区/ }).click();
      await page.keyboard.type(name);
      await page.getByRole('option').filter({ hasText: name }).first().click();
    }
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存“两湖一江”').waitFor();
    await page.getByRole('link', { name: /在地图上只看它/ }).click();
    await page.locator('.answer p').filter({ hasText: '3 个地区中' }).waitFor();
    const { region } = await workbench.columns('advantage.regions', { dataset, regions: '两湖一江' });
    expect(region).toEqual(['360000', '420000', '430000']);
    expect(await page.locator('.ranked-value').count()).toBe(3);
    expect(await page.locator('.figure').first().innerText()).not.toContain('无数据：');

    await page.goto(`${workbench.url}/groups?lang=zh&group=${encodeURIComponent('两湖一江')}`);
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText('已删除“两湖一江”').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').waitFor();
    const { members } = await workbench.columns('groups.show', { group: '两湖一江' }).then((shown) => ({
      members: shown['region'],
    }));
    expect(members).toEqual(['420000', '430000', '360000']);
    await page.context().close();
  });

  it('say why a name cannot be taken', async () => {
    const { page } = await workbench.open('/groups?lang=en', { bypassCSP: true });
    await page.getByLabel('Name of the group').fill('长三角');
    for (const name of ['Hubei', 'Hunan']) {
      await page.getByRole('button', { name: /Add a region/ }).click();
      await page.keyboard.type(name);
      await page.getByRole('option').filter({ hasText: name }).first().click();
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: 'already is the name of a built-in group' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what if', () => {
  const cell = 'region=420000&industry=19';

  it('says what the server says, keeps assumptions in the address, and undoes them', async () => {
    const { page } = await workbench.open(`/what-if?lang=zh&${cell}`);
    await page.getByLabel(/假设为/).fill('1000');
    await page.keyboard.press('Enter');
    await page.waitForURL(/change=420000:19=1000/);
    await page.locator('.answer p').filter({ hasText: '1,000 亿元' }).waitFor();
    const moved = await workbench.columns('advantage.what-if', { dataset, change: '420000:19=1000' });
    const row = moved['indicator']!.findIndex(
      (indicator, k) => indicator === 'lq' && moved['region']![k] === '420000' && moved['industry']![k] === '19',
    );
    const answer = await page.locator('.answer p').innerText();
    expect(answer).toContain(`区位商由 ${two(moved['before']![row])} 变为 ${two(moved['after']![row])}`);
    expect(await page.getByText('部分数值为假设').count()).toBeGreaterThan(0);

    await page.getByRole('slider').focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => !url.search.includes('=1000'));
    await page.getByRole('button', { name: '撤销上一步' }).click();
    await page.waitForURL(/change=420000:19=1000/);
    await page.getByRole('button', { name: '撤销上一步' }).click();
    await page.waitForURL((url) => !url.search.includes('change='));
    await page.context().close();
  });

  it('finds the amount at which an industry just becomes a strength', async () => {
    const { page } = await workbench.open(`/what-if?lang=en&${cell}`);
    await page.getByRole('button', { name: 'Just a strength' }).click();
    await page.locator('.answer p').filter({ hasText: 'would become a strength' }).waitFor();
    const change = new URL(page.url()).searchParams.get('change')!;
    const amount = Number(change.split('=')[1]);
    const lqAt = async (value: number) => {
      const moved = await workbench.columns('advantage.what-if', { dataset, change: `420000:19=${value}` });
      const at = moved['indicator']!.findIndex(
        (indicator, k) => indicator === 'lq' && moved['region']![k] === '420000' && moved['industry']![k] === '19',
      );
      return moved['after']![at] as number;
    };
    expect(await lqAt(amount)).toBeGreaterThanOrEqual(1);
    expect(await lqAt(amount * 0.998)).toBeLessThan(1);
    await page.context().close();
  });
});

describe('robustness', () => {
  it('draws every region’s rank with the ranges the server gives, and they can be taken along', async () => {
    const { page } = await workbench.open('/robustness?lang=zh&indicator=diversity');
    await page.locator('.figure svg').first().waitFor({ timeout: 30_000 });
    const columns = await workbench.columns('advantage.robustness', { dataset, indicator: 'diversity' });
    const first = columns['rank']!.indexOf(1);
    const [low, high] = [columns['bootstrap_low']![first], columns['bootstrap_high']![first]];
    expect(await page.locator('.answer p').innerText()).toContain(`第 ${low} 至第 ${high} 之间`);
    const saved = page.waitForEvent('download');
    await page.locator('.figure').getByRole('button', { name: 'SVG' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
    await page.context().close();
  });

  it('says why there is nothing to rank', async () => {
    const { page } = await workbench.open('/robustness?lang=zh&dataset=china-provincial-industry-2013-2022@1');
    await page.getByText('这份数据排不出名次').waitFor();
    await page.getByText('至少要有两个地区、两个行业').waitFor();
    await page.context().close();
  });
});

describe('the evidence drawer', () => {
  it('takes a pair apart with the quantities and the rows it rests on', async () => {
    const { page } = await workbench.open('/rivalry?lang=zh');
    await page.locator('.why-number').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('份额乘积之和').waitFor();
    const said = await drawer.innerText();
    expect(said).toContain('计入不可贸易行业');
    expect(said).toMatch(/依据的数据行（60 行中的 12 行）/);
    await page.context().close();
  });

  it('takes crowding apart', async () => {
    const { page } = await workbench.open(
      '/rivalry?lang=zh&view=crowding&dataset=china-provincial-gdp-1952-2022@1&from=2010&to=2022',
    );
    await page.locator('.why-number').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('两年均有报告的地区数').waitFor();
    expect(await drawer.innerText()).toContain('份额提高 0.5 个百分点以上才算');
    await page.context().close();
  });
});
