import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { expectTrueRuns } from './testing/invariants.ts';

const read = async (content: string | Uint8Array, fileName = 'a.txt') => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = await readDocument(bytes, { fileName });
  expectTrueRuns(text);
  return text;
};
const shape = (text: Awaited<ReturnType<typeof read>>) =>
  text.passages.map(({ kind, level, text: words }) => `${kind}${level || ''}: ${words}`);

/** GB18030 as Chinese systems write it; the platform only decodes it. */
const gb18030 = Uint8Array.from([0xba, 0xfe, 0xb1, 0xb1, 0x0a, 0xd0, 0xad, 0xd7, 0xf7, 0xa1, 0xa3]);

describe('plain text', () => {
  it('knows the title, numbered headings and items of a text with one paragraph a line', async () => {
    const text = await read(
      '某省工作报告\n各位代表：\n一、２０２４年回顾\n（一）工业\n工业增长６％。\n——创新加快。\n１．第一项任务是发展。\n',
    );
    expect(shape(text)).toEqual([
      'title: 某省工作报告',
      'paragraph: 各位代表:',
      'heading1: 一、2024年回顾',
      'heading2: (一)工业',
      'paragraph: 工业增长6%。',
      'item: ——创新加快。',
      'item: 1.第一项任务是发展。',
    ]);
  });

  it('joins lines of a fixed width: Chinese without a space, numbers whole', async () => {
    const wrapped = [
      '　　坚持创新驱动发展，加快建设现代化产业体系，推动传统产业改',
      '造提升和新兴产业培育壮大，到二〇二七年全省工业规模达到７万亿',
      '元，服务业规模达到４万亿元，形成一批产业集群，城镇新增就业20',
      '25万人。',
      '　　第二段从这里开始，讲的是区域之间如何协作，如何把各自的长处',
      '合在一起，共同做大做强产业链条，并且把好处公平地分给各个地方。',
    ];
    const { passages } = await read(wrapped.join('\n'));
    expect(passages.map((passage) => passage.text)).toEqual([
      '坚持创新驱动发展,加快建设现代化产业体系,推动传统产业改造提升和新兴产业培育壮大,到二〇二七年全省工业规模达到7万亿元,服务业规模达到4万亿元,形成一批产业集群,城镇新增就业2025万人。',
      '第二段从这里开始,讲的是区域之间如何协作,如何把各自的长处合在一起,共同做大做强产业链条,并且把好处公平地分给各个地方。',
    ]);
  });

  it('joins English lines with spaces and puts cut words together', async () => {
    const wrapped = [
      'Regional collaboration lets every place do what it does best, and manu-',
      'facturing is where it shows first. The well-known case is the one of a',
      'delta whose cities share a port, an airport and a great deal of know-',
      'how that none of them would have alone. Its know-how is what counts.',
      '',
      'A second paragraph stands after a blank line and is not joined to it.',
    ];
    const { passages } = await read(wrapped.join('\n'));
    expect(passages).toHaveLength(2);
    expect(passages[0]?.text).toContain('manufacturing is where it shows first. The well-known case');
    expect(passages[0]?.text).toContain('a great deal of know-how that none');
  });

  it('reads GB18030, UTF-16 with and without mark, UTF-8 with mark, and UTF-8 with a broken byte', async () => {
    expect((await read(gb18030)).original).toBe('湖北\n协作。');
    const utf16 = Buffer.from('\uFEFF湖北协作', 'utf16le');
    expect((await read(utf16)).original).toBe('湖北协作');
    expect((await read(Buffer.from(utf16).swap16())).original).toBe('湖北协作');
    expect((await read('\uFEFF湖北')).original).toBe('湖北');
    const broken = Buffer.concat([Buffer.from('湖北省产业协作'.repeat(20)), Buffer.from([0xe6, 0x20])]);
    expect((await read(broken)).original).toMatch(/^湖北省产业协作/);
  });

  it('knows headings without numbers, and 1. above 1.1 where nothing else is numbered', async () => {
    const body = '坚持创新驱动发展，加快建设现代化产业体系，推动传统产业改造提升、新兴产业培育壮大，形成产业集群。';
    const bare = await read(`某省工作报告\n来源：某报\n${body}\n2024年工作回顾\n${body}\n（一）工业\n${body}\n`);
    expect(shape(bare).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1: 2024年工作回顾',
      'heading2: (一)工业',
    ]);
    const english = await read(
      'A strategy for regions\n1. Introduction\nRegions differ.\n1.1 Scope of this paper\nIt covers two.\n2. Method\nWe count.',
    );
    expect(shape(english).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1: 1. Introduction',
      'heading2: 1.1 Scope of this paper',
      'heading1: 2. Method',
    ]);
  });

  it('leaves out a table of contents', async () => {
    const { passages } = await read(
      '某省规划\n第一章 总则…………………………1\n第二章 目标 . . . . . . . . 12\n第一章 总则\n正文。',
    );
    expect(passages.map(({ text }) => text)).toEqual(['某省规划', '第一章 总则', '正文。']);
  });

  it('counts pages at form feeds', async () => {
    const text = await read('第一页的话。\f第二页的话。\f第三页的话。');
    expect(text.pages).toHaveLength(3);
    expect(text.passages.map(({ page }) => page)).toEqual([1, 2, 3]);
  });
});

describe('Markdown', () => {
  it('leaves marks out and keeps every character’s place', async () => {
    const source = [
      '---',
      'title: 协作方案',
      'author: 某研究院',
      '---',
      '# **产业**协作',
      '正文一行',
      '接着写，见[链接](javascript:alert(1))和 `代码`。',
      '',
      '## 目标 ##',
      '- 第一项 <script>alert(1)</script>',
      '2. 第二项',
      '',
      '| 地区 | 产值 |',
      '|---|---|',
      '| 湖北 | 5.8 |',
      '[^1]: 注解',
      '<!-- 看不见 -->',
    ];
    const text = await read(source.join('\n'), 'a.md');
    expect(shape(text)).toEqual([
      'title: 产业协作',
      'paragraph: 正文一行接着写,见链接和 代码。',
      'heading2: 目标',
      'item: 第一项 alert(1)',
      'item: 2. 第二项',
      'cell: 地区',
      'cell: 产值',
      'cell: 湖北',
      'cell: 5.8',
      'note: 注解',
    ]);
    expect(text.metadata).toEqual({ title: '协作方案', author: '某研究院' });
  });

  it('keeps names_with_underscores and escaped stars', async () => {
    const { passages } = await read('the file a_b_c and 3 \\* 4 and *this*', 'a.md');
    expect(passages[0]?.text).toBe('the file a_b_c and 3 * 4 and this');
  });
});
