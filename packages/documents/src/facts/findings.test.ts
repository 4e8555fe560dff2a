import { gbt4754 } from '@yanzhen/evidence/schemes';
import { describe, expect, it } from 'vitest';
import {
  compareFacts,
  extractFacts,
  extractPriorities,
  extractProjects,
  extractRelations,
  indicatorKey,
  priorityCounts,
  targetsAgainstResults,
} from './index.ts';
import { classesOf } from './priorities.ts';
import { priorityTerms } from './priority-terms.ts';

function documentOf(region: string, date: string, ...paragraphs: string[]) {
  const passages = paragraphs.map((text, index) => ({ index, kind: 'paragraph' as const, level: 0, text }));
  return { passages, description: { title: `${date}年政府工作报告`, region, date, language: 'zh' as const } };
}

describe('relations between regions', () => {
  const found = (region: string, text: string) =>
    extractRelations(documentOf(region, '2025', text)).map(({ from, kind, to }) => `${from.name} ${kind} ${to.name}`);

  it('join the regions a clause names', () => {
    expect(found('340000', '深化上海与六安对口合作，加快建设苏皖合作园区。')).toEqual([
      '上海市 pairing 六安市',
      '江苏省 co_built_park 安徽省',
    ]);
    expect(found('530000', '构建沪滇“16+16”园区共建体系。')).toEqual(['上海市 co_built_park 云南省']);
  });

  it('join the document’s region with the one named', () => {
    expect(found('110000', '携手天津、河北申创先进制造业集群。')).toEqual([
      '北京市 cooperation 天津市',
      '北京市 cooperation 河北省',
    ]);
    expect(found('610000', '积极承接江苏产业转移。')).toEqual(['江苏省 transfer 陕西省']);
  });

  it('see what is built together: a park by whatever name, and works of other kinds', () => {
    expect(found('430000', '湖南与海南共建先进制造业产业园。')).toEqual(['湖南省 co_built_park 海南省']);
    expect(found('000000', '四川与重庆共建川渝高竹新区，存量收益归原属地。')).toContain('四川省 co_built_park 重庆市');
    expect(found('500000', '重庆与四川共建重点实验室。')).toEqual(['重庆市 cooperation 四川省']);
    expect(found('430000', '湖南与居民共建美丽家园。')).toEqual([]);
  });

  it('are none abroad and none within the army', () => {
    expect(found('350000', '扩大与共建“一带一路”国家合作，双拥共建取得新成效。')).toEqual([]);
  });
});

describe('industries named as priorities', () => {
  it('carry their classes, or say that there is none', () => {
    const found = extractPriorities(
      documentOf('510000', '2025', '培育壮大集成电路、低空经济、人工智能等产业，化解钢铁过剩产能，严禁新增钢铁产能。'),
    );
    expect(found.map(({ term, classes }) => [term, classes.map(({ code }) => code)])).toEqual([
      ['集成电路', ['3973', '652']],
      ['低空经济', ['374', '562']],
      ['人工智能', []],
    ]);
  });

  it('stand on classes that exist', () => {
    for (const [term, written] of Object.entries(priorityTerms))
      expect(classesOf(term), term).toHaveLength(written.split(' ').filter((code) => code !== '').length);
    expect(gbt4754().byCode.get('3973')?.name.zh).toBe('集成电路制造');
  });

  it('are counted by region, once each', () => {
    const sources = ['510000', '500000'].map((region) => ({
      document: region,
      priorities: extractPriorities(documentOf(region, '2025', '大力发展低空经济。', '培育低空经济。')),
    }));
    expect(priorityCounts(sources).map(({ term, regions }) => [term, regions.length])).toEqual([['低空经济', 2]]);
  });
});

describe('projects', () => {
  it('have a name, an amount and a stage', () => {
    const found = extractProjects(
      documentOf(
        '640000',
        '2025',
        '开工建设宁东煤制油项目，总投资500亿元。',
        '新开工亿元以上工业项目73个、总投资320亿元。',
      ),
    );
    expect(found.map(({ name, amount, amountCny, count, stage }) => [name, amount, amountCny, count, stage])).toEqual([
      ['宁东煤制油项目', 500, 5e10, undefined, 'building'],
      ['亿元以上工业项目', 320, 3.2e10, 73, 'building'],
    ]);
    const more = extractProjects(
      documentOf(
        '420000',
        '2025',
        '2024年新建续建亿元以上项目1.57万个，总投资10.8万亿元。',
        '四川与重庆共建成渝地区双城经济圈，合作共建重点项目完成投资5200亿元。',
      ),
    );
    expect(more.map(({ name, count, stage }) => [name, count, stage])).toEqual([
      ['亿元以上项目', 15_700, 'building'],
      ['合作共建重点项目', undefined, 'building'],
    ]);
  });
});

describe('comparison', () => {
  const source = (region: string, date: string, ...paragraphs: string[]) => ({
    document: `${region}-${date}`,
    facts: extractFacts(documentOf(region, date, ...paragraphs)),
  });
  const sources = [
    source(
      '430000',
      '2024',
      '二、2024年目标任务',
      '地区生产总值增长6%左右，粮食产量610亿斤以上，城镇调查失业率控制在5.5%以内。',
    ),
    source('430000', '2025', '一、2024年工作回顾', '生产总值增长4.8%，粮食总产3080万吨，城镇调查失业率5%。'),
    source('420000', '2025', '一、2024年工作回顾', '地区生产总值增长5.8%、总量达6万亿元。'),
  ];

  it('puts one indicator over regions and years, never a level beside a rate', () => {
    const series = compareFacts(sources, { indicator: 'GDP', kind: 'achieved' });
    expect(
      series.map(({ region, measure, unit, figures }) => [
        region,
        measure,
        unit,
        figures.map(({ year, value }) => [year, value]),
      ]),
    ).toEqual([
      ['湖北省', 'growth_rate', '%', [[2024, 5.8]]],
      ['湖南省', 'growth_rate', '%', [[2024, 4.8]]],
      ['湖北省', 'level', '万亿元', [[2024, 6]]],
    ]);
  });

  it('sets last year’s target beside this year’s result, in the target’s unit', () => {
    expect(
      targetsAgainstResults(sources).map(({ indicator, difference, met }) => [indicator, difference, met]),
    ).toEqual([
      ['地区生产总值', -1.2, 'undecided'],
      ['粮食产量', 6, 'yes'],
      ['城镇调查失业率', -0.5, 'yes'],
    ]);
  });

  it('knows the spellings of an indicator', () => {
    expect(new Set(['规模以上工业增加值', '规上工业增加值', '规模工业增加值'].map(indicatorKey)).size).toBe(1);
  });
});
