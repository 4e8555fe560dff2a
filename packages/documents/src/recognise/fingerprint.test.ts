import { describe, expect, it } from 'vitest';
import { readDocument } from '../readers/index.ts';
import { fingerprint, nearVersion, similarity, versionKeys } from './index.ts';
import { canonicalUnits, shingles } from './shingles.ts';

const read = (text: string, fileName = 'a.txt') => readDocument(new TextEncoder().encode(text), { fileName });

const regions = ['江夏', '黄陂', '新洲', '蔡甸', '东西湖', '汉南', '青山', '洪山', '武昌', '汉阳'];
const works = [
  '建设智能工厂',
  '培育专精特新企业',
  '推进绿色制造',
  '共建产业园区',
  '引进龙头企业',
  '完善供应链',
  '发展现代物流',
  '开展技术攻关',
];
/** Sentences that differ from one another, so that one text shares few runs of characters with the next. */
const sentence = (seed: number) =>
  `${regions[seed % 10]}到${2026 + (seed % 9)}年${works[seed % 8]}${(seed * 37) % 991}项，投资${(seed * 53) % 877}亿元，带动${works[(seed + 3) % 8]}。`;
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => sentence(from + index)).join('\n');

/** The share of shingles in common, counted, not estimated. */
async function jaccard(a: string, b: string): Promise<number> {
  const left = new Set(shingles(canonicalUnits(await read(a))));
  const right = new Set(shingles(canonicalUnits(await read(b))));
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  return common / (left.size + right.size - common);
}

describe('the fingerprint of a text', () => {
  it('is the same for the same words in another format, width and layout', async () => {
    const plain = fingerprint(await read('产业协作规划\n到2027年，工业规模达到7万亿元。'));
    const marked = fingerprint(await read('# 产业协作规划\n\n到**２０２７**年，工业规模\n达到７万亿元。', 'a.md'));
    const page = fingerprint(
      await read('<html><body><h1>产业协作规划</h1><p>到2027年，工业规模达到7万亿元。</p></body></html>'),
    );
    expect(marked.hash).toBe(plain.hash);
    expect(page.hash).toBe(plain.hash);
    expect(similarity(plain, page)).toBe(1);
  });

  it('differs by one figure, and is a near version then', async () => {
    const a = fingerprint(await read(`${text(0, 60)}\n工业规模达到7万亿元。`));
    const b = fingerprint(await read(`${text(0, 60)}\n工业规模达到8万亿元。`));
    expect(a.hash).not.toBe(b.hash);
    expect(similarity(a, b)).toBeGreaterThan(0.9);
  });

  it('estimates the share of runs in common within four standard errors', async () => {
    for (const [a, b] of [
      [text(0, 60), text(0, 60)],
      [text(0, 60), text(6, 60)],
      [text(0, 60), text(20, 80)],
      [text(0, 60), text(300, 360)],
    ] as const) {
      const exact = await jaccard(a, b);
      const estimate = similarity(fingerprint(await read(a)), fingerprint(await read(b)));
      expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(4 * Math.sqrt((exact * (1 - exact)) / 126) + 1e-12);
    }
  });

  it('shares a key with its versions, so that a store finds them', async () => {
    const original = fingerprint(await read(text(0, 80)));
    const revised = fingerprint(await read(`${text(8, 80)}\n${text(200, 204)}`));
    expect(similarity(original, revised)).toBeGreaterThan(nearVersion);
    const keys = new Set(versionKeys(original));
    expect(keys.size).toBe(42);
    expect(versionKeys(revised).some((key) => keys.has(key))).toBe(true);
  });

  it('works for a text shorter than one run', async () => {
    const short = fingerprint(await read('短。'));
    expect(similarity(short, fingerprint(await read('短')))).toBe(1);
    expect(similarity(short, fingerprint(await read('长')))).toBeLessThan(nearVersion);
  });
});
