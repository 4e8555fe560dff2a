import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { telephone } from '../../../tests/browser.ts';
import { seriousFaults, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let folder: string;
/** A server that speaks the model's protocol: one sentence that is borne out, one that is not. */
const model = createServer(async (incoming, response) => {
  await incoming.toArray();
  const points = [
    { text: '粮食产量500亿斤以上。', cites: Array.from({ length: 40 }, (_, k) => k + 1) },
    { text: '粮食产量900亿斤。', cites: [1] },
  ];
  const content = JSON.stringify({ viewpoint: null, groups: [{ title: '农业', points }] });
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('YANZHEN_MODEL_URL', `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`);
  vi.stubEnv('YANZHEN_MODEL', '测试模型');
  workbench = await startWorkbench();
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-documents-'));
});
afterAll(async () => {
  await workbench?.close();
  model.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The demo's document whose title begins so. */
async function idOf(title: string): Promise<string> {
  const { document, title: titles } = await workbench.columns('documents.list', {});
  const id = document?.[titles!.findIndex((one) => String(one).startsWith(title))];
  if (id === undefined) throw new Error(`The demo has no document “${title}”.`);
  return String(id);
}

it('finds while one types, keeps the search in the address, and opens the passage', async () => {
  const { page, complaints } = await workbench.open('/documents?lang=zh', { bypassCSP: true });
  await page.getByText(/库中有 16 篇文档/).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('"低空经济"');
  await page.getByText(/篇文档的 \d+ 段谈到/).waitFor();
  await page.waitForURL(/q=/);
  expect(await page.locator('.library-hits mark').first().innerText()).toBe('低空经济');
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/document\?.*passage=/);
  await page.locator('.reader-passages mark', { hasText: '低空经济' }).waitFor();
  await page.goBack();
  await page.getByText(/篇文档的 \d+ 段谈到/).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('understands pinyin, offers what was meant, and filters by region', async () => {
  const { page } = await workbench.open('/documents?lang=zh&q=xinnengyuanqiche');
  await page.locator('.library-hits mark', { hasText: '新能源汽车' }).first().waitFor();
  await page.getByRole('searchbox').fill('新能原汽车');
  await page.getByText(/您要找的是不是/).waitFor();
  await page.locator('.did-you-mean button').first().click();
  await page.locator('.library-hits mark', { hasText: '新能源汽车' }).first().waitFor();
  await page.goto(`${workbench.url}/documents?lang=zh&region=420000`);
  await page.getByText(/库中有 3 篇文档/).waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText(/库中有 16 篇文档/).waitFor();
  await page.context().close();
});

it('takes files in, knows them again, removes one and brings it back', async () => {
  const { page } = await workbench.open('/documents?lang=zh&view=add');
  const file = join(folder, '测试市2025年重点工作.md');
  await writeFile(file, '# 某市2025年重点工作\n\n<script>window.hit = 1</script>\n\n2025年粮食产量达到12万吨。\n');
  const bad = join(folder, 'empty.pdf');
  await writeFile(bad, '%PDF-1.4 no pages');
  const input = page.locator('input[type="file"]').first();
  await input.setInputFiles([file, bad]);
  await page.getByText('新收入 1 篇，新版本 0 篇，已有 0 篇，未收入 1 个文件。').waitFor();
  await input.setInputFiles([file]);
  await page.getByText('新收入 0 篇，新版本 0 篇，已有 1 篇，未收入 0 个文件。').waitFor();
  await page.getByRole('button', { name: '收起' }).click();
  await page.getByRole('button', { name: '移除《某市2025年重点工作》' }).click();
  await page.getByText('《某市2025年重点工作》已移除。').waitFor();
  await page.getByText(/库中有 16 篇文档/).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('《某市2025年重点工作》已恢复。').waitFor();
  await page.getByRole('link', { name: '某市2025年重点工作' }).click();
  await page.getByRole('heading', { name: '事实' }).waitFor();
  await page.getByRole('button', { name: '文件原样' }).click();
  await page.getByText('window.hit').waitFor();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await page.context().close();
});

it('leads from a fact and from the digest to the passage, and keeps verdicts', async () => {
  const { page, complaints } = await workbench.open(`/document?lang=zh&document=${await idOf('湖北省2025年')}`, {
    bypassCSP: true,
  });
  const card = page.locator('.fact-card', { hasText: '粮食产量' });
  await card.locator('.fact-figure').click();
  await page.waitForURL(/passage=\d+:\d+-\d+/);
  await page.locator('.reader-passages mark', { hasText: '粮食产量500亿斤' }).waitFor();
  await page.getByRole('button', { name: '文件原样' }).click();
  await page.locator('.reader-filed mark', { hasText: '粮食产量500亿斤' }).waitFor();
  await page.getByRole('button', { name: '排版' }).click();
  await page.locator('.digest-points .cited').first().click();
  expect(await page.locator('.reader-passages mark').count()).toBe(1);
  await card.getByRole('button', { name: '认可' }).click();
  await card.locator('button[aria-pressed="true"]', { hasText: '认可' }).waitFor();
  await card.getByRole('button', { name: '改正' }).click();
  await card.getByLabel('数值').fill('510');
  await card.getByRole('button', { name: '保存' }).click();
  await card.getByText('≥ 510 亿斤').waitFor();
  await card.getByRole('button', { name: '改正' }).click();
  await card.getByText('≥ 500 亿斤').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('group', { name: '导出事实' }).getByRole('button', { name: 'CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(
    /^\uFEFFdocument,passage,sentence,region,indicator,comparator,value,value_max,unit,measure,year,/,
  );
  // A write is first asked for as a read, which the server declines.
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('offers the model’s digest where one is configured, asks it only when told, and says what was thrown away', async () => {
  const { page } = await workbench.open(`/document?lang=zh&document=${await idOf('湖北省2025年')}`);
  const digest = page.locator('.reader-digest');
  await digest.getByText('2024年工作回顾').waitFor();
  await digest.getByRole('button', { name: '模型撰写' }).click();
  await digest.getByText(/由 测试模型 撰写/).waitFor();
  await digest.getByText(/有 1 句没有出处或数字对不上/).waitFor();
  await digest.getByRole('button', { name: '粮食产量500亿斤以上。' }).click();
  await page.locator('.reader-passages [data-cited]').waitFor();
  await digest.getByRole('button', { name: '原文抽取' }).click();
  await digest.getByText('2024年工作回顾').waitFor();
  await page.context().close();
});

it('corrects a description and puts it back; hands a draft to the review', async () => {
  const { page } = await workbench.open(`/document?lang=zh&document=${await idOf('某园区')}`);
  await page.getByRole('button', { name: '修改说明' }).click();
  await page.getByLabel('标题').fill('园区措施（改名）');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '园区措施（改名）', level: 1 }).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('heading', { name: '某园区产业协作若干措施（审查练习稿）', level: 1 }).waitFor();
  await page.getByRole('link', { name: '审查这份草案', exact: true }).click();
  await page.waitForURL(/\/review\?.*document=/);
  await page.locator('.finding').first().waitFor();
  expect(await page.locator('.finding').count()).toBeGreaterThanOrEqual(3);
  await page.context().close();
});

it('follows a topic: what is new, seen, deleted and made again', async () => {
  const { page } = await workbench.open('/documents?lang=zh&q=低空经济');
  await page.getByRole('button', { name: '存为专题' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/topic\?topic=/);
  await page.getByText(/还没有查看过/).waitFor();
  expect(await page.locator('.topic-new').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '记为已看过' }).click();
  await page.getByText(/上次查看以来没有新增/).waitFor();
  expect(await page.locator('.topic-new').count()).toBe(0);
  await page.getByRole('button', { name: '删除专题' }).click();
  await page.getByText('专题“低空经济”已删除。').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '低空经济' }).waitFor();
  await page.context().close();
});

it('compares an indicator, targets with results, and who wants what', async () => {
  const { page, complaints } = await workbench.open('/facts?lang=zh', { bypassCSP: true });
  await page.getByText(/处说到“地区生产总值”/).waitFor();
  await page.locator('.figure svg').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '目标与结果' }).click();
  await page.getByText(/个目标找得到同年的结果/).waitFor();
  await page.getByRole('button', { name: '项目金额' }).click();
  await page.getByText(/个项目或项目群写了金额/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '重点产业' }).click();
  await page.getByText(/最多地区想要的是人工智能（8 个地区/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('.wanted-who a').first().click();
  await page.waitForURL(/\/document\?/);
  await page.locator('.reader-passages mark', { hasText: '人工智能' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('finds documents in the search box', async () => {
  const { page } = await workbench.open('/?lang=en');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('industrial doubling');
  await page.getByRole('option', { name: /Hubei's industrial doubling strategy/ }).click();
  await page.getByRole('heading', { name: /Hubei's industrial doubling strategy/, level: 1 }).waitFor();
  await page.context().close();
});

it.each([
  '/documents',
  '/documents?q=共建',
  '/topic?topic=new-energy-vehicles',
  '/facts',
  '/facts?tab=priorities',
  '/facts?tab=projects',
])('fits a telephone in the dark: %s', async (path) => {
  const { page } = await workbench.open(`${path}${path.includes('?') ? '&' : '?'}lang=zh`, {
    ...telephone,
    colorScheme: 'dark',
    bypassCSP: true,
  });
  await page.locator('main h1').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.context().close();
});

it('shows one part of the reader at a time on a telephone', async () => {
  const id = await idOf('湖北省2025年');
  const { page } = await workbench.open(`/document?lang=zh&document=${id}`, { ...telephone, bypassCSP: true });
  await page.getByRole('button', { name: '事实', exact: true }).click();
  await page.locator('.fact-figure').first().click();
  await page.locator('.reader-passages mark').waitFor();
  expect(await page.locator('.fact-figure').first().isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.context().close();
});
