import { describe, expect, it } from 'vitest';
import { extractFromLines, type Fact } from './index.ts';

const brief = ({ indicator, value, unit, year }: Fact) => `${indicator} ${value} ${unit}${year ? ` ${year}` : ''}`;
const read = (...lines: string[]) => extractFromLines(lines).map(brief);

describe('lines of one document', () => {
  const results = [
    '2024年，全市地区生产总值达到8236.4亿元，同比增长6.1%。',
    '累计开行中欧班列1260列，同比增长22%。',
    '生猪出栏量下降5.2%，蔬菜产量增至1450万吨。',
    '空气质量优良天数比率为87.4%，居全国前列。',
  ];
  const targets = [
    '2025年主要预期目标是：地区生产总值增长6%左右。',
    '力争港口货物吞吐量突破2.3亿吨。',
    '到2027年，数字经济核心产业增加值占比提高到12%以上。',
    '确保城镇新增就业9万人以上。',
  ];

  it('take the year from the line before that opens with one, a goal’s year aside', () => {
    const years = extractFromLines([...results, ...targets]).map(({ kind, year }) => `${kind} ${year}`);
    expect(years).toEqual([
      ...Array(7).fill('achieved 2024'),
      ...['target 2025', 'target 2025', 'target 2027', 'target 2025'],
    ]);
  });

  it('say no year where none is spoken of', () => {
    expect(read('生猪出栏量下降5.2%。', '森林覆盖率达43.25%。')).toEqual(['生猪出栏量 -5.2 %', '森林覆盖率 43.25 %']);
  });
});

describe('figures and their subjects', () => {
  it.each([
    ['单位地区生产总值能耗降至0.43吨标准煤/万元。', ['单位地区生产总值能耗 0.43 吨标准煤/万元']],
    [
      '收入402.5亿元、支出688.1亿元，分别增长3.2%和4.7%。',
      ['收入 402.5 亿元', '支出 688.1 亿元', '收入 3.2 %', '支出 4.7 %'],
    ],
    ['出口743亿元，增长14.9%，增速高于全省5.6个百分点。', ['出口 743 亿元', '出口 14.9 %']],
    [
      '电子信息产业营业收入力争三年翻一番，达到2000亿元。',
      ['电子信息产业营业收入 2 倍', '电子信息产业营业收入 2000 亿元'],
    ],
    ['东部片区完成固定资产投资312亿元。', ['东部片区固定资产投资 312 亿元']],
    [
      'A市实现出口345亿元，B市为176亿元，分别占全省的31.2%和18.0%。',
      ['出口 345 亿元', 'B市出口 176 亿元', '出口占全省 31.2 %', 'B市出口占全省 18 %'],
    ],
    ['吨钢电耗控制在420千瓦时/吨以下。', ['吨钢电耗 420 千瓦时/吨']],
    ['加工业产值与农业总产值之比达到2.6：1。', ['加工业产值与农业总产值之比 2.6 倍']],
    ['锂电池出口额同比翻了一番多。', ['锂电池出口额 2 倍']],
    ['茶叶综合产值迈上百亿元台阶。', ['茶叶综合产值 1 百亿元']],
    ['园区能耗产出达到4.2万元/吨标准煤，比西部园区高1.1万元/吨标准煤。', ['园区能耗产出 4.2 万元/吨标准煤']],
    [
      '新增就业6.8万人，完成目标任务的113%，增长2%。',
      ['新增就业 6.8 万人', '新增就业占目标任务 113 %', '新增就业 2 %'],
    ],
    ['企业总数达到60家，增长两成以上。', ['企业总数 60 家', '企业总数 2 成']],
    ['技术合同成交额265亿元，是2020年的3.4倍。', ['技术合同成交额 265 亿元', '技术合同成交额 3.4 倍']],
  ])('%s', (line, facts) => {
    expect(read(line)).toEqual(facts);
  });

  it('read a range whose first number has only its power', () => {
    const [fact] = extractFromLines(['新增城镇就业9万至10万人。']);
    expect([fact?.value, fact?.valueMax, fact?.unit, fact?.comparator]).toEqual([9, 10, '万人', 'range']);
  });
});

describe('English figures', () => {
  it.each([
    ['Container throughput totaled 4.2 million TEUs.', ['Container throughput 4.2 million TEUs']],
    ['More than 1.3 million urban jobs were created.', ['urban jobs 1.3 million jobs']],
    ['The city built 186 kilometers of metro lines.', ['metro lines 186 kilometers']],
    ['Water use per 10,000 yuan of output fell by 12 percent.', ['Water use per 10,000 yuan of output -12 %']],
    ['The two provinces signed 63 cooperation projects.', ['cooperation projects 63 projects']],
    ['R&D spending will rise to 2.8 percent of GDP by 2026.', ['R&D spending 2.8 % 2026']],
    ['Exports rose 9.6 percent in 2024, faster than in 2023.', ['Exports 9.6 % 2024']],
    ['Energy intensity is to be reduced by 3 percent.', ['Energy intensity -3 %']],
    [
      'Industrial output grew by 7.1 percent, 1.3 percentage points faster than the average.',
      ['Industrial output 7.1 %'],
    ],
    ['The share of coal fell from 56 percent to 53 percent.', ['share of coal 53 %']],
    ['The plan is to reduce carbon intensity by 4 percent.', ['carbon intensity -4 %']],
  ])('%s', (line, facts) => {
    expect(read(line)).toEqual(facts);
  });
});
