import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench?.close());

const plan = 'hubei-industrial-doubling';
const tabs = [
  'tree',
  'indicator',
  'board',
  'gantt',
  'audit',
  'brief',
  'log',
  'import',
  'what-if',
  'decompose',
  'gradient',
];
const views = [
  { name: 'Chinese', query: 'lang=zh', options: {} },
  { name: 'English, telephone', query: 'lang=en', options: telephone },
  { name: 'English, dark', query: 'lang=en', options: { colorScheme: 'dark' } as const },
];

describe.each(tabs)('the view %s of the demo plan', (tab) => {
  it.each(views)('opens without complaint and without serious faults: $name', async ({ query, options }) => {
    const { page, complaints } = await workbench.open(`/plan?plan=${plan}&tab=${tab}&${query}`, {
      ...options,
      bypassCSP: true,
    });
    await page.locator('main h1').waitFor();
    expect(complaints).toEqual([]);
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('tells how the plan stands in words, and what is missing where nothing can be told', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&lang=zh`);
  await page.getByText(/7 个目标值：2 个很可能或已达到，5 个无法判断（工业规模：缺少基数/).waitFor();
  const line = page.getByRole('row').filter({ hasText: '2027 年：超过 7 万亿元' });
  await line.getByText('很可能').waitFor();
  expect(await line.innerText()).toContain('概率 0.');
  await page.context().close();
});

it('changes an item by the keyboard, logs who did it, and takes it back', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&lang=zh`);
  await page.getByLabel('署名').fill('王处');
  const line = page.getByRole('row').filter({ hasText: '绿色制造转型行动' });
  await line.click();
  await page.getByRole('treegrid').press('Enter');
  await page.getByLabel('名称：绿色制造转型行动').fill('绿色制造提升行动');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: '绿色制造提升行动' }).waitFor();
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await page.getByRole('treegrid').press('Control+z');
  await page.getByRole('row').filter({ hasText: '绿色制造转型行动' }).waitFor();
  await page.getByRole('link', { name: '改动', exact: true }).click();
  await page.getByText('王处').first().waitFor();
  expect(await page.locator('.log > li').first().innerText()).toContain('撤销了');
  await page.context().close();
});

it('lays two people’s changes of one field side by side', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&lang=zh&item=action-1`);
  const owner = page.getByRole('region', { name: '条目详情' }).getByLabel('责任单位');
  await owner.waitFor();
  const { revision } = (await (await fetch(`${workbench.url}/api/v1/plans/show?plan=${plan}`)).json()) as {
    revision: number;
  };
  const edits = [{ do: 'set', id: 'action-1', patch: { fields: { owner: '发改委' } } }];
  const sent = await fetch(`${workbench.url}/api/v1/plans/edit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ plan, seen: revision, edits, author: '李处' }),
  });
  expect(sent.status).toBe(200);
  await owner.fill('经信厅');
  await owner.press('Enter');
  const dialog = page.getByRole('dialog', { name: '别人改过同一处' });
  await dialog.waitFor();
  const field = dialog.getByRole('group', { name: '产业能级跃升行动 · 责任单位' });
  await field.getByText('原来: （空）').waitFor();
  await field.getByText(/李处，\d{4}-/).waitFor();
  await field.getByRole('radio', { name: /对方的\s*发改委/ }).isChecked();
  await field.getByRole('radio', { name: /您的\s*经信厅/ }).check();
  await dialog.getByRole('button', { name: '按所选写入' }).click();
  await page.getByRole('row').filter({ hasText: '产业能级跃升行动' }).getByText('经信厅').waitFor();
  await page.context().close();
});

it('shows what an assumed base would ask for, without writing it', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=indicator&indicator=industry-scale&lang=zh`);
  await page.getByLabel(/假设值/).fill('5.2');
  await page.locator('.what-if-form').first().getByLabel('年份').fill('2024');
  await page.getByRole('button', { name: '试算' }).first().click();
  await page.waitForURL(/base=2024=5.2/);
  await page
    .getByText(/每年需 10.4 %/)
    .first()
    .waitFor();
  await page.context().close();
});

it('draws the fan of an indicator, and exports its figures', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=indicator&indicator=gdp&lang=en`);
  await page.locator('figure svg').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('figure').first().getByRole('button', { name: 'CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('\uFEFFYear,Observed,0.025,0.1,0.25,0.5,0.75,0.9,0.975');
  expect(csv).toContain('\r\n2022,5.37');
  await page.context().close();
});

it('draws a tree of drivers, takes a leaf apart, and says what would close the gap', async () => {
  const tree = encodeURIComponent('汽车:x,>企业数:120:0.05:1,>户均产值:0.02:0.03:0,装备:1:0.05:1');
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=what-if&base=5&to=3&settings=${tree}&lang=zh`);
  await page.getByRole('row').filter({ hasText: '户均产值' }).filter({ hasText: '不动' }).waitFor();
  await page.getByText(/可动的部分每年须快/).waitFor();
  await page.getByRole('button', { name: '拆成部分 ＋' }).last().click();
  await page.waitForURL(/%E8%A3%85%E5%A4%87:%2B|装备:\+/);
  await page.getByRole('row').filter({ hasText: '装备 Σ' }).waitFor();
  await page.context().close();
});

it('holds a shared total against what provinces promised in their own documents, with the sentence', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=decompose&lang=zh`);
  await page.getByLabel(/各单位/).fill('湖北\t70\n湖南\t70\n安徽\t60\n');
  await page.getByLabel('要分解的总量').fill('210');
  await page.getByLabel('指标', { exact: true }).fill('城镇新增就业');
  await page.getByLabel('年份', { exact: true }).fill('2025');
  await page.getByLabel('单位', { exact: true }).fill('万人');
  await page.getByRole('button', { name: '分解', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: '自动提取，待核对' }).first();
  await row.waitFor();
  await row.getByRole('link').click();
  await page.waitForURL(/\/document\?.*passage=/);
  await page.context().close();
});

it('makes amounts of growth where a document or a dataset says what it starts from', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=decompose&lang=zh`);
  await page.getByLabel(/各单位/).fill('湖北\t60\n江西\t35\n');
  await page.getByLabel('要分解的总量').fill('100000');
  await page.getByLabel('指标', { exact: true }).fill('地区生产总值');
  await page.getByLabel('年份', { exact: true }).fill('2025');
  await page.getByLabel('单位', { exact: true }).fill('亿元');
  await page.getByRole('button', { name: '分解', exact: true }).click();
  const hubei = page.getByRole('row').filter({ hasText: /^湖北/ });
  await hubei.filter({ hasText: /推算：.*（2024 年）× \(1\+6 %\) · 2024 年价格/ }).waitFor();
  await page
    .getByRole('row')
    .filter({ hasText: /^江西.*约 增长 5 %|^江西.*增长 约 5 %/ })
    .filter({ hasText: '缺 2024 年基数' })
    .waitFor();
  await page.context().close();
});

it('attaches a document and a link to a task, refuses what is no address, and takes it back', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&lang=zh&item=action-2`);
  const group = page.getByRole('group', { name: '附件' });
  await group.getByLabel('链接标题').fill('可研报告');
  await group.getByLabel('链接', { exact: true }).fill('javascript:alert(1)');
  await group.getByRole('button', { name: '附上链接' }).click();
  await group.getByRole('alert').filter({ hasText: 'https://' }).waitFor();
  await group.getByLabel('链接', { exact: true }).fill('https://example.org/report.pdf');
  await group.getByLabel('链接', { exact: true }).press('Enter');
  const link = group.getByRole('link', { name: /可研报告/ });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://example.org/report.pdf');
  expect(await link.getAttribute('rel')).toContain('noopener');
  await group.getByRole('button', { name: /附上资料库中的文件/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('湖北');
  await page.getByRole('dialog').getByRole('option').first().click();
  await group.locator('a[href^="/document"]').first().waitFor();
  await group.getByRole('button', { name: '去掉可研报告' }).click();
  await link.waitFor({ state: 'detached' });
  await page.getByRole('treegrid').press('Control+z');
  await link.waitFor();
  await page.context().close();
});

it('exports the Gantt chart whole and the dates as a calendar', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=gantt&lang=zh`);
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return await readFile(await download.path());
  };
  await page.getByRole('button', { name: 'SVG' }).waitFor();
  expect((await saved('SVG')).toString()).toContain('绿色制造转型行动');
  expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
  await page.getByRole('link', { name: '导入导出' }).click();
  await page.getByRole('button', { name: '日历' }).waitFor();
  expect((await saved('日历')).toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20271231/);
  await page.context().close();
});

it('downloads the brief as a Word file', async () => {
  const { page } = await workbench.open(`/plan?plan=${plan}&tab=brief&lang=zh`);
  await page.getByRole('article', { name: '月报预览' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await page.context().close();
});

it('makes a plan, pastes a table into it, and finds it in the search box', async () => {
  const { page } = await workbench.open('/plans?lang=zh');
  await page.getByLabel('名称', { exact: true }).fill('宜昌电池计划');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '宜昌电池计划' }).waitFor();
  await page.getByRole('link', { name: '导入导出' }).click();
  await page
    .getByLabel('或粘贴表格')
    .fill('序号\t名称\t责任单位\t结束\n1\t扩能行动\t经信局\t2027\n1.1\t扩产任务\t\t2026-12\n');
  await page.getByRole('button', { name: '看看会怎样' }).click();
  await page.getByText('新增 2 条').waitFor();
  await page.getByRole('button', { name: '写入规划' }).click();
  await page.getByText('已写入：新增 2 条').waitFor();
  await page.getByRole('link', { name: '规划树' }).click();
  await page.getByRole('row').filter({ hasText: '扩产任务' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('combobox').fill('宜昌电池');
  await page.getByRole('option').filter({ hasText: '宜昌电池计划' }).waitFor();
  await page.context().close();
});
