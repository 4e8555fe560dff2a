import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../tests/shared-folder.ts';
import type { Passage } from '../text/index.ts';
import { type Digest, type DigestSource, digest, numbersIn, unsupportedNumbers } from './index.ts';

const passage = (text: string, index: number, kind: Passage['kind'] = 'paragraph'): Passage => ({
  index,
  kind,
  level: kind === 'heading' ? 1 : 0,
  text,
  runs: [{ at: 0, from: 0 }],
  page: 1,
});

function source(lines: readonly string[], id = 'a', language: 'zh' | 'en' = 'zh'): DigestSource {
  const passages = lines.map((line, k) =>
    line.startsWith('#') ? passage(line.slice(1), k, 'heading') : passage(line, k),
  );
  return { id, title: lines[0] ?? '', language, passages };
}

const pointsOf = ({ viewpoint, groups }: Digest) => [
  ...(viewpoint === null ? [] : [viewpoint]),
  ...groups.flatMap(({ points }) => points),
];

/** What must hold of every extractive digest. */
function expectHonest(made: Digest, sources: readonly DigestSource[]) {
  const texts = new Map(sources.flatMap(({ id, passages }) => passages.map((one) => [`${id}#${one.index}`, one.text])));
  for (const { text, citations } of pointsOf(made)) {
    const [own] = citations;
    const cited = texts.get(`${own!.document}#${own!.passage}`)!;
    expect(cited.slice(own!.start, own!.end)).toBe(text);
    expect(
      unsupportedNumbers(
        text,
        citations.map((one) => texts.get(`${one.document}#${one.passage}`)!),
      ),
    ).toEqual([]);
  }
}

const plan = source([
  '湖北产业协作方案',
  '#一、总体目标',
  '到2027年，湖北省工业规模达到7万亿元，服务业规模达到4万亿元。',
  '到2030年，湖北省工业规模达到10万亿元，服务业规模达到5万亿元。',
  '#二、园区合作',
  '一是支持武汉与黄冈共建产业园区，税收按照五五比例分享。',
  '同时，完善配套。',
  '支持武汉与黄冈共建产业园区，税收收入按照五五比例分享。',
  '#三、保障措施',
  '省发展改革委建立联席会议制度，每季度通报园区建设进展情况。',
  '财政部门设立产业协作专项资金，总额50亿元，用于园区基础设施。',
]);

describe('an extractive digest', () => {
  it('follows the headings, without their numbers, and numbering before a point', () => {
    const made = digest([plan]);
    expect(made.groups.map(({ title }) => title)).toEqual(['总体目标', '园区合作', '保障措施']);
    expectHonest(made, [plan]);
    expect(pointsOf(made).every(({ text }) => !/^(一是|同时)/.test(text))).toBe(true);
  });

  it('says a thing once and cites both places that say it', () => {
    const park = pointsOf(digest([plan])).filter(({ text }) => text.includes('黄冈'));
    expect(park).toHaveLength(1);
    expect(park[0]!.citations.map((one) => one.passage).sort((a, b) => a - b)).toEqual([5, 7]);
  });

  it('is the same every time', () => {
    expect(digest([plan])).toEqual(digest([plan]));
  });

  it('names its groups by documents where there are several', () => {
    const other = source(['湖南方案', '湖南省工程机械产业营业收入增长8%，出口额达到300亿元。'], 'b');
    const made = digest([plan, other]);
    expect(made.groups.map(({ title }) => title)).toEqual(['湖北产业协作方案', '湖南方案']);
    expectHonest(made, [plan, other]);
  });

  it('groups by what sentences share where there are no headings', () => {
    const lines = [
      '新能源汽车动力电池产量增长三成，襄阳工厂投产。',
      '动力电池回收利用企业落户襄阳，新能源汽车配套齐全。',
      '新能源汽车整车出口，动力电池材料本地供应。',
      '光伏组件出口规模扩大，硅片价格企稳回升。',
      '硅片、光伏组件企业海外设厂，出口市场多元。',
      '职业教育培训技能人才，院校与企业联合招生。',
      '技能人才评价制度改革，职业教育经费增加。',
      '院校开设新专业，职业教育服务技能人才需求。',
      '光伏组件回收标准发布，硅片边角料循环利用。',
    ];
    const made = digest([source(['标题', ...lines])]);
    expect(made.groups.length).toBe(3);
    expect(new Set(made.groups.map(({ title }) => title)).size).toBe(3);
  });

  it('keeps halves of an English sentence together and drops a page’s own reference marks', () => {
    const text =
      'By 2027 the industry of Hubei reaches 7 trillion yuan; by 2030 these figures rise to 10 trillion yuan [1][2].';
    const made = digest([source(['Goals of Hubei', text], 'a', 'en')]);
    expect(made.viewpoint?.text).toBe(text.slice(0, text.indexOf(' [1]')));
  });

  it('has nothing to say of nothing', () => {
    expect(digest([])).toMatchObject({ viewpoint: null, groups: [] });
    expect(digest([source(['短'])])).toMatchObject({ viewpoint: null, groups: [] });
  });

  it('holds for any text', () => {
    const word = fc.constantFrom(
      ...'湖北 产业 园区 协作 增长 达到 5% 7万亿元 2027年 十万 ， ； 。 （一） [1] 1. 、 Hubei grows 3.5 '.split(' '),
    );
    const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (lines, points) => {
        const given = [source(lines)];
        expectHonest(digest(given, { points }), given);
      }),
    );
  });
});

const reports = sharedFolder('data', 'reports');

describe.skipIf(!existsSync(reports))('a digest of a government work report', () => {
  const folder = reports;
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith('gwr'))
        .slice(0, 12)
    : [];

  it.each(names)('of %s is honest, and has five to nine points that differ', async (name) => {
    const [{ readDocument }, { recogniseDocument }] = await Promise.all([
      import('../readers/index.ts'),
      import('../recognise/index.ts'),
    ]);
    const text = await readDocument(readFileSync(join(folder, name)), { fileName: name });
    const { title, language } = recogniseDocument(text, name);
    const given = [{ id: 'a', title, language, passages: text.passages }];
    const made = digest(given);
    expectHonest(made, given);
    const count = made.groups.reduce((sum, { points }) => sum + points.length, 0);
    expect(count).toBeGreaterThanOrEqual(5);
    expect(count).toBeLessThanOrEqual(9);
    expect(new Set(pointsOf(made).map((point) => point.text)).size).toBe(count + 1);
  });
});

describe('numbers', () => {
  it('are written one way', () => {
    expect(numbersIn('１,234.50亿元、5.0%、七大行动、十万亿元')).toEqual(['1234.5', '5', '七', '十万亿']);
    expect(unsupportedNumbers('到2027年7万亿', ['到2027年工业规模达17万亿元'])).toEqual(['7']);
  });
});
