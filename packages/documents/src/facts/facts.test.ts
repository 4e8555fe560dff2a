import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  extractFacts,
  extractFromLines,
  type Fact,
  factColumns,
  factKeys,
  factQuality,
  factRow,
  type LabelledFact,
} from './index.ts';

const hunan = { title: '2025年湖南省政府工作报告', date: '2025-01', region: '430000', language: 'zh' } as const;

function inDocument(...paragraphs: string[]): Fact[] {
  const passages = paragraphs.map((text, index) => ({ index, kind: 'paragraph' as const, level: 0, text }));
  return extractFacts({ passages, description: hunan });
}

const brief = (facts: readonly Fact[]) =>
  facts.map(
    ({ indicator, value, valueMax, unit, comparator }) =>
      `${indicator} ${value}${valueMax === undefined ? '' : `~${valueMax}`}${unit} ${comparator}`,
  );
const read = (sentence: string) => brief(extractFromLines([sentence], hunan));

describe('figures of a sentence', () => {
  it('stand under the subject before them, growth without one under the economy', () => {
    expect(read('顶住压力，实现三季度增长4.6%，四季度增长5.6%、高于全国0.2个百分点，总量达5.3万亿元。')).toEqual([
      '地区生产总值 4.6% exact',
      '地区生产总值 5.6% exact',
      '地区生产总值 5.3万亿元 exact',
    ]);
  });

  it('are shared out over a list by 分别', () => {
    expect(read('城镇居民、农村居民人均可支配收入分别增长4.6%、6.7%。')).toEqual([
      '城镇居民人均可支配收入 4.6% exact',
      '农村居民人均可支配收入 6.7% exact',
    ]);
    expect(read('其中一、二、三产增加值分别增长3.5%以上、7%左右、5%以上。')).toEqual([
      '第一产业增加值 3.5% at_least',
      '第二产业增加值 7% about',
      '第三产业增加值 5% at_least',
    ]);
  });

  it('take every comparator', () => {
    expect(read('产值突破8500亿元，产量近100万辆，失业率控制在5%以内，覆盖率不低于95%，投入约3亿元。')).toEqual([
      '产值 8500亿元 over',
      '产量 100万辆 nearly',
      '失业率 5% at_most',
      '覆盖率 95% at_least',
      '投入 3亿元 about',
    ]);
  });

  it.each(['5.0%—5.5%', '5.0%-5.5%', '5.0%～5.5%', '5.0％－5.5％', '5.0–5.5%', '5.0%至5.5%'])(
    'are a range in %s',
    (range) => {
      expect(read(`全省地区生产总值增长${range}。`)).toEqual(['地区生产总值 5~5.5% range']);
    },
  );

  it('fall below zero in a fall, not in a fall to a level', () => {
    expect(read('单位能耗降低3%，PM2.5浓度下降到33微克/立方米。')).toEqual([
      '单位能耗 -3% exact',
      'PM2.5浓度 33微克/立方米 exact',
    ]);
  });

  it('leave out where a change began', () => {
    expect(read('财政收入从3.16万亿元增加到8.31万亿元。')).toEqual(['财政收入 8.31万亿元 exact']);
  });

  it('count things before and behind the number', () => {
    expect(read('新增百亿企业10家、单项冠军企业40家以上，建成28个现代产业学院。')).toEqual([
      '百亿企业（新增） 10家 exact',
      '单项冠军企业（新增） 40家 at_least',
      '现代产业学院 28个 exact',
    ]);
  });

  it('double in 翻番', () => {
    expect(read('算力投资、标准机架比2023年实现翻番。')).toEqual(['算力投资 2倍 exact', '标准机架 2倍 exact']);
  });

  it('are none in names, ranks, thresholds, ages, programmes and explanations', () => {
    for (const sentence of [
      '完善“301”线上快贷模式，加快建设S22高速。',
      '6家企业进入中国企业500强，居全国第8位。',
      '建立年综合能耗5000吨标准煤及以上重点用能单位档案。',
      '今年继续实施10大类55项民生实事。',
      '城镇调查失业率5.5%左右，体现了稳就业的要求。',
      '总投资500亿元以上的新材料项目；',
      '习近平总书记第6次亲临湖北考察，6100万湖北人民备受鼓舞。',
    ])
      expect(read(sentence), sentence).toEqual([]);
  });
});

describe('facts of a document', () => {
  const facts = inDocument(
    '2025年湖南省政府工作报告',
    '一、2024年工作回顾',
    '地区生产总值增长4.8%。三季度工业投资增长9.5%。',
    '二、2025年目标任务',
    '地区生产总值增长5.5%左右。到2027年高新技术企业突破2万家。去年粮食产量616亿斤。长沙市研发投入增长8%。',
    '名词解释',
    '5.“智赋万企”行动：指新增企业360家的行动。',
  );

  it('take kind and year from chapters, and from times in the sentence before them', () => {
    expect(facts.map(({ kind, year, periodEnd }) => [kind, year, periodEnd])).toEqual([
      ['achieved', 2024, undefined],
      ['achieved', 2024, '2024Q3'],
      ['target', 2025, undefined],
      ['target', 2027, undefined],
      ['achieved', 2024, undefined],
      ['target', 2025, undefined],
    ]);
  });

  it('take the document’s region unless the indicator begins with a city of it', () => {
    expect(facts.map(({ region }) => region)).toEqual([...Array<string>(5).fill('湖南省'), '长沙市']);
  });

  it('cite the stretch they were read from', () => {
    const text = '二、2025年目标任务\n地区生产总值增长5.5%左右。';
    const fact = facts[2]!;
    expect(fact.citation.passage).toBe(4);
    expect(text.split('\n')[1]!.slice(fact.citation.start, fact.citation.end)).toBe('地区生产总值增长5.5%左右');
  });

  it('convert units', () => {
    expect([facts[4]!.valueSi, facts[4]!.unitSi, facts[0]!.valueSi, facts[0]!.unitSi]).toEqual([
      3.08e10,
      'kg',
      0.048,
      '1',
    ]);
  });

  it('keep their keys when the grammar names them better', () => {
    const renamed = facts.map((fact) => ({ ...fact, indicator: `新${fact.indicator}`, kind: 'target' as const }));
    expect(factKeys('a', renamed)).toEqual(factKeys('a', facts));
    expect(new Set(factKeys('a', facts)).size).toBe(facts.length);
    expect(factKeys('b', facts)[0]).not.toBe(factKeys('a', facts)[0]);
  });

  it('fill the public columns', () => {
    expect(Object.keys(factRow('d', facts[0]!))).toEqual([...factColumns]);
  });

  it('speak of a plan’s years where the chapter does', () => {
    const plan = inDocument(
      '“十二五”时期的主要目标',
      '居民收入年均增长7%，城镇化率提高到51.5%，五年城镇新增就业4500万人。',
    );
    expect(plan.map(({ year, periodEnd, measure }) => [year, periodEnd, measure])).toEqual([
      [2011, '2015', 'annual_growth'],
      [2015, undefined, 'share'],
      [2011, '2015', 'count'],
    ]);
  });
});

describe('English documents', () => {
  it('give their figures, and none for ranks, pages and counts of tasks', () => {
    const text =
      'The plan sets seven actions with 21 key tasks [1][2]. By 2027, the industrial scale is expected to reach 7 trillion yuan and the service sector 4 trillion yuan; by 2030, these figures are projected to rise to 10 trillion yuan and 5 trillion yuan respectively; by 2035, Hubei aims to rank among the top 5 in the nation.';
    const facts = extractFacts({
      passages: [{ index: 0, kind: 'paragraph', level: 0, text }],
      description: { title: 'Plan', language: 'en' },
    });
    expect(facts.map(({ indicator, value, year, kind }) => [indicator, value, year, kind])).toEqual([
      ['industrial scale', 7, 2027, 'target'],
      ['service sector', 4, 2027, 'target'],
      ['industrial scale', 10, 2030, 'target'],
      ['service sector', 5, 2030, 'target'],
    ]);
  });

  it('know comparators, falls and ranges', () => {
    const facts = extractFromLines([
      'Exports fell 3.5 percent, investment grew by 5 to 6 percent and output exceeded $2.5 billion.',
    ]);
    expect(brief(facts)).toEqual(['Exports -3.5% exact', 'investment 5~6% range', 'output 2.5billion dollars over']);
  });
});

describe('lines in the order of their document', () => {
  const results = Array.from(
    { length: 12 },
    (_, k) => `全市生产总值增长${k + 5}.37%，同比增长${k + 2}.41%，首次突破${k + 3}00.8亿元。`,
  );
  const targets = Array.from({ length: 12 }, (_, k) => `力争实现生产总值增长${k + 5}%以上。`);
  const unclear = '改造老旧小区118个。';

  it('hear their neighbours where chapters hold together', () => {
    const kindOf = (lines: string[]) => extractFromLines(lines).find(({ sentence }) => sentence === unclear)?.kind;
    expect(kindOf([...results.slice(0, 6), unclear, ...results.slice(6), ...targets])).toBe('achieved');
    expect(kindOf([...results, ...targets.slice(0, 6), unclear, ...targets.slice(6)])).toBe('target');
  });

  it('stand alone where they are shuffled', () => {
    const alone = extractFromLines([unclear])[0]!.kind;
    const mixed = results.flatMap((line, k) => [line, targets[k]!]);
    for (const at of [1, 2, 9, 10]) {
      const facts = extractFromLines([...mixed.slice(0, at), unclear, ...mixed.slice(at)]);
      expect(facts.find(({ sentence }) => sentence === unclear)?.kind).toBe(alone);
    }
  });

  it('look ahead to a year they lead up to, unless it is over', () => {
    const kind = (line: string) => extractFromLines([line])[0]?.kind;
    expect(kind('到2027年，数字经济增加值占比重达到12%。')).toBe('target');
    expect(kind('到2023年末，高新技术企业已达到1215家。')).toBe('achieved');
  });
});

describe('on sentences labelled by hand', () => {
  const rows = readFileSync(new URL('./fixtures/reports-holdout.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { doc: string; sentence: string } & Partial<LabelledFact>);
  const sentences = [...new Set(rows.map((row) => row.sentence))].map((sentence) => {
    const labels = rows.filter(
      (row) => row.sentence === sentence && row.indicator !== undefined,
    ) as unknown as LabelledFact[];
    const doc = rows.find((row) => row.sentence === sentence)!.doc;
    const found = extractFromLines([sentence], { title: doc, date: doc.slice(3, 7), language: 'zh' });
    return { sentence, labels, found };
  });

  it('finds values with units, comparators and indicators as well as stated', () => {
    const quality = factQuality(sentences);
    expect(quality.labelled).toBe(182);
    expect(quality.recall).toBeGreaterThan(0.97);
    expect(quality.precision).toBeGreaterThan(0.98);
    expect(quality.comparator).toBeGreaterThan(0.98);
    expect(quality.indicator).toBeGreaterThan(0.97);
  });
});
