import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applyRewording,
  articleOf,
  articles,
  conclusionForm,
  exceptionCases,
  exceptionRecord,
  reviewLines,
  reviewPassages,
  rules,
} from './index.ts';

const found = (...lines: string[]) => reviewLines(lines);
const summary = (...lines: string[]) => found(...lines).map(({ line, measures }) => `${line}:${measures}`);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.found.map(({ clause, item }) => [clause, item] as const))('finds %s', (clause, item) => {
    const own = found(clause).find((finding) => finding.rule === rule.id);
    expect(own?.measures).toBe(`${rule.measures}(${item})`);
    expect(own?.regulation).toBe(articleOf(rule.measures).regulation);
  });

  it.each(rule.examples.allowed)('lets pass: %s', (clause) => {
    expect(found(clause)).toEqual([]);
  });

  it('cites only items that the table of articles has', () => {
    const items = articleOf(rule.measures).items.map(({ item }) => item);
    for (const { item } of [...rule.cues, ...rule.hints]) expect(items).toContain(item);
  });
});

describe('the table of articles', () => {
  it('pairs every item of Articles 8 to 11 of the Regulation with its article of the Measures', () => {
    expect(articles.map(({ regulation, measures }) => `${regulation} ${measures}`)).toEqual([
      ...['8(1) 9', '8(2) 10', '8(3) 11', '8(4) 12'],
      ...['9(1) 13', '9(2) 14', '9(3) 15', '9(4) 16', '9(5) 17'],
      ...['10(1) 18', '10(2) 19', '10(3) 20'],
      ...['11(1) 21', '11(2) 22', '11(3) 23'],
    ]);
  });

  it('has a rule for every standard', () => {
    expect(new Set(rules.map(({ measures }) => measures))).toEqual(new Set(articles.map(({ measures }) => measures)));
  });
});

describe('context', () => {
  it('reads a list under a prohibition as no rule of the draft', () => {
    expect(
      summary(
        '各部门不得有下列行为：',
        '（一）要求企业在本地设立子公司；',
        '（二）优先采购本地产品。',
        '外地车辆加收管理费。',
      ),
    ).toEqual(['4:16(1)']);
  });

  it('tells a prohibition from the demand beside it', () => {
    expect(summary('不得要求企业在本地设立子公司；对迁入本市的企业给予一次性奖励50万元。')).toEqual(['1:19(3)']);
  });

  it('knows a demand on firms from a prohibition on those who govern', () => {
    expect(summary('企业五年内不得将注册地迁出本市。')).toEqual(['1:13(3)']);
    expect(summary('任何单位不得限制企业将注册地迁出本市。')).toEqual([]);
  });

  it('leaves sharing between governments alone, but not a refund to the firm', () => {
    expect(summary('转出地与承接地按4:6分享项目税收地方留成部分。')).toEqual([]);
    expect(summary('对企业按地方财政贡献的50%给予奖励。')).toEqual(['1:19(4)']);
  });

  it('counts places in the line, behind what stands before the clause', () => {
    const line = '第一条 为促进发展，制定本办法。投标人在本市有类似业绩的加3分。';
    const [finding] = found(line);
    expect(line.slice(finding!.clauseSpan.start, finding!.clauseSpan.end)).toBe('投标人在本市有类似业绩的加3分。');
    expect(finding!.clause).toContain(line.slice(finding!.start, finding!.end));
  });

  it('numbers passages by their place in the document', () => {
    expect(reviewPassages([{ index: 6, text: '外地车辆进入市场加收管理费。' }])[0]?.line).toBe(7);
  });
});

describe('rewordings', () => {
  const offered = rules.flatMap((rule) =>
    rule.examples.found.flatMap(({ clause }) => found(clause).filter((finding) => finding.rewording !== null)),
  );

  it('are offered for many clauses', () => {
    expect(offered.length).toBeGreaterThan(30);
  });

  it('leave nothing that the same rule would find', () => {
    for (const { clause, rule, rewording } of offered) {
      const after = found(applyRewording(clause, rewording!)).map((finding) => finding.rule);
      expect(after, applyRewording(clause, rewording!)).not.toContain(rule);
    }
  });

  it('bring nothing in that another rule would find', () => {
    const line = '参加园区配套采购的供应商应当在本市设立子公司。';
    expect(found(applyRewording(line, found(line)[0]!.rewording!))).toEqual([]);
  });

  it('may take two steps, and are one stretch of the line all the same', () => {
    const line = '企业五年内不得迁出本园区，迁出的退还奖励资金。';
    const [finding] = found(line);
    expect(found(applyRewording(line, finding!.rewording!)).map(({ rule }) => rule)).not.toContain(finding!.rule);
  });

  it('speak English of English clauses, in whole words and with the capital letter kept', () => {
    const reword = (line: string) => applyRewording(line, found(line)[0]!.rewording!);
    expect(reword('Public bodies shall give preference to locally made products.')).toBe(
      'Public bodies shall treat all products that meet the need alike.',
    );
    expect(reword('Only companies registered in the city may take part in the voucher scheme.')).toBe(
      'Companies that are lawfully registered may take part in the voucher scheme.',
    );
    expect(found('Outside vendors pay an additional stall fee of 200 yuan.')[0]!.rewording).toEqual({
      ...{ start: 0, end: 55 },
      replacement: 'All vendors pay the same fees, whatever their origin',
    });
  });

  it('replace a stretch of the line', () => {
    const line = '参加促消费活动的商家须在本市注册登记。';
    expect(applyRewording(line, found(line)[0]!.rewording!)).toBe('参加促消费活动的商家须依法登记。');
  });
});

describe('exceptions', () => {
  const [finding] = found('为保护环境，外地水泥进入本市须重新检测。');

  it('are hinted at, never granted', () => {
    expect(finding?.exceptions).toEqual(['12(3)']);
    expect(exceptionCases.map(({ regulation }) => regulation)).toContain(finding?.exceptions[0]);
  });

  it('need the four points that Article 29 asks for', () => {
    expect(exceptionRecord(finding!, {}).missing).toEqual(['effect', 'case', 'least', 'term']);
    const answers = { effect: '外地企业成本上升', case: '12(3)', least: '比较过三个方案', term: '至2026年底' };
    const record = exceptionRecord(finding!, answers);
    expect(record.missing).toEqual([]);
    expect(record.points).toHaveLength(5);
    expect(exceptionRecord(finding!, { ...answers, case: '12(9)' }).missing).toEqual(['case']);
  });
});

describe('the conclusion', () => {
  it('counts per standard and leaves the choice to a person', () => {
    const findings = found('外地车辆加收管理费。', '投标人在本市有类似业绩的加3分。');
    const form = conclusionForm({ title: '办法', findings, verdicts: { 0: 'rejected' } });
    const counts = form.standards.filter(({ found: count }) => count > 0);
    expect(counts.map(({ regulation, open }) => [regulation, open])).toEqual([
      ['9(3)', 1],
      ['9(4)', 0],
    ]);
    expect(form.choices).toHaveLength(4);
    expect(form.disclaimer.en).toContain('Not legal advice');
  });
});

/** Clauses written for this project, labelled by the item of the Regulation; see the benchmark for what they measure. */
function fixture(name: string) {
  const text = readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t') as [label: string, regulation: string, clause: string]);
}

describe.each(['review-held-out.tsv', 'review-second.tsv', 'review-third.tsv', 'review-english.tsv'])('%s', (name) => {
  const rows = fixture(name);

  it('is read no worse than before', () => {
    const first = rows.map(([, , clause]) => found(clause)[0]);
    const violating = rows.flatMap(([label, regulation], k) => (label === 'violating' ? [{ regulation, k }] : []));
    const share = (test: (row: { regulation: string; k: number }) => boolean) =>
      violating.filter(test).length / violating.length;
    expect(share(({ k }) => first[k] !== undefined)).toBeGreaterThanOrEqual(0.95);
    expect(share(({ k, regulation }) => first[k]?.regulation === regulation)).toBeGreaterThanOrEqual(0.85);
    const alarms = rows.filter(([label], k) => label === 'allowed' && first[k] !== undefined);
    expect(alarms.length).toBeLessThanOrEqual(0.05 * rows.length);
  });
});
