import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../tests/shared-folder.ts';
import { readDocument } from '../readers/index.ts';
import { recogniseDocument } from './index.ts';

/** Government work reports that are no part of the project: YANZHEN_SHARED names the folder that holds them. */
const folder = sharedFolder('data', 'reports');

const recognise = async (lines: readonly string[], fileName = 'a.txt') =>
  recogniseDocument(await readDocument(new TextEncoder().encode(lines.join('\n')), { fileName }), fileName);

const body = '为深入推进产业协作，各有关单位要结合实际认真落实各项任务，形成合力，务求实效。';

describe('what a document is', () => {
  it('a notice that passes on a plan, with its number, signature and date', async () => {
    const lines = [
      '湖北省人民政府办公厅文件',
      '鄂政办发〔2025〕12号',
      '省人民政府办公厅关于印发《湖北省产业倍增行动方案》的通知',
      '各市、州、县人民政府，省政府各部门：',
      body,
      '湖北省人民政府办公厅',
      '2025年4月18日',
    ];
    expect(await recognise(lines)).toEqual({
      title: '省人民政府办公厅关于印发《湖北省产业倍增行动方案》的通知',
      issuer: '湖北省人民政府办公厅',
      region: '420000',
      date: '2025-04-18',
      kind: 'plan',
      language: 'zh',
    });
  });

  it.each([
    ['浙江省人民政府关于支持山区县高质量发展的意见', 'opinion', '330000', '浙江省人民政府'],
    ['苏州市优化营商环境条例', 'regulation', '320500', undefined],
    ['招标投标领域公平竞争审查办法', 'measures', undefined, undefined],
    ['武汉市与黄石市共建产业园区合作协议', 'agreement', undefined, undefined],
    ['宁夏回族自治区国民经济和社会发展第十四个五年规划', 'plan', '640000', undefined],
    ['2024年成都市国民经济和社会发展统计公报', 'report', '510100', undefined],
    ['国务院办公厅关于促进区域协作的通知', 'notice', '100000', '国务院办公厅'],
    ['长江经济带产业转移研究报告', 'research', undefined, undefined],
  ])('%s', async (title, kind, region, issuer) => {
    const found = await recognise([title, body, body]);
    expect([found.title, found.kind, found.region, found.issuer]).toEqual([title, kind, region, issuer]);
  });

  it('a report of an autonomous region by its full government’s name', async () => {
    const found = await recognise(['2025年宁夏政府工作报告', '来源：宁夏日报', body]);
    expect([found.issuer, found.region, found.kind, found.date]).toEqual([
      '宁夏回族自治区人民政府',
      '640000',
      'report',
      '2025',
    ]);
  });

  it('news by its source line, in Chinese and in English', async () => {
    expect(await recognise(['宜昌建设动力电池之都', '来源：三峡日报 2025-03-02 08:15', body])).toMatchObject({
      issuer: '三峡日报',
      date: '2025-03-02',
      kind: 'news',
      region: '420500',
    });
    const english = [
      'Hubei sets targets for industry',
      'Yangtze Business Daily · May 1, 2025',
      'The province expects its industry to reach 7 trillion yuan by 2027.',
    ];
    expect(await recognise(english)).toMatchObject({ region: '420000', language: 'en', date: '2025-05-01' });
  });

  it('dates in Chinese numerals, from the signature', async () => {
    const found = await recognise(['关于加强协作的通知', body, '某某市发展和改革委员会', '二〇二四年十二月三十一日']);
    expect([found.date, found.issuer]).toEqual(['2024-12-31', '某某市发展和改革委员会']);
  });

  it('what cannot be told is left out, and the file’s name helps where the text is silent', async () => {
    expect(await recognise([`${body}${body}`], '随笔.txt')).toEqual({ title: '随笔', kind: 'other', language: 'zh' });
    expect(await recognise([`${body}${body}`], '2023_湖南省_规划.txt')).toMatchObject({
      region: '430000',
      date: '2023',
      title: '2023 湖南省 规划',
    });
  });
});

describe.skipIf(!existsSync(folder))(
  'government work reports (YANZHEN_SHARED names the folder; skipped without it)',
  () => {
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^gwr\d{4}_.*\.txt$/.test(name)) : [];

    it.each(files)('%s', async (name) => {
      const text = await readDocument(readFileSync(join(folder, name)), { fileName: name });
      // The title is enough: the file's name is withheld.
      const found = recogniseDocument(text, 'report.txt');
      const [, year, place = ''] = /^gwr(\d{4})_(.*)\.txt$/.exec(name) ?? [];
      expect(found.date?.slice(0, 4)).toBe(year);
      expect(found.kind).toBe('report');
      expect(found.language).toBe('zh');
      expect(found.issuer).toContain(place.slice(0, 2));
      if (place === '国务院') expect(found.region).toBe('100000');
      else expect(found.region).toMatch(/^[1-6]\d0000$/);
      expect(text.passages.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(0);
    });
  },
);
