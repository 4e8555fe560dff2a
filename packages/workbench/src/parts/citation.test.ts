import type { Evidence } from '@yanzhen/platform/operations';
import { describe, expect, it } from 'vitest';
import { citation, commandLine, sourceLine } from './citation.ts';

const evidence: Evidence = {
  operation: 'advantage.shift-share',
  version: 2,
  parameters: {
    dataset: 'china@1',
    region_level: 1,
    industry: ['01', '汽车 制造'],
    dynamic: true,
    every: false,
    by: undefined,
  },
  inputs: [
    {
      dataset: 'china',
      version: 1,
      hash: 'abcdef0123456789',
      title: { zh: '中国', en: 'China' },
      source: '国家统计局',
    },
  ],
  conventions: {},
  estimate: true,
  notes: [],
};

describe('citing a figure', () => {
  it('names the operation where a result rests on no dataset', () => {
    const library: Evidence = { ...evidence, operation: 'documents.list', parameters: { kind: 'plan' }, inputs: [] };
    const line = sourceLine(library, ({ en }) => en);
    expect(line).toBe('Source: Yanzhen documents.list, version 2 (kind=plan)');
    const cited = citation('16', library, ({ en }) => en, new Date('2026-11-23T00:00:00Z'), 'http://here');
    expect(cited.split('\n')).toHaveLength(3);
  });

  it('names source, version and content', () => {
    expect(sourceLine(evidence, (text) => text.zh)).toBe('来源：国家统计局 — 中国, 第 1 版 (abcdef012345)');
  });

  it('says that an estimate is one, when and where', () => {
    const text = citation('LQ: 1.20', evidence, (t) => t.en, new Date('2026-03-04T10:00:00Z'), 'http://x/');
    expect(text).toContain('LQ: 1.20 (estimate)');
    expect(text).toContain('advantage.shift-share, version 2');
    expect(text).toContain('2026-03-04 http://x/');
  });

  it('writes the command that makes it again, safe to paste', () => {
    expect(commandLine(evidence)).toBe(
      "yanzhen advantage shift-share --dataset china@1 --region-level 1 --industry 01 --industry '汽车 制造' --dynamic",
    );
    const events = [{ kind: 'link' }, { kind: 'demand' }];
    expect(commandLine({ ...evidence, parameters: { events } })).toBe(
      `yanzhen advantage shift-share --events '[{"kind":"link"},{"kind":"demand"}]'`,
    );
  });
});
