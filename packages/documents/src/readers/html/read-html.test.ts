import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';
import { expectTrueRuns } from '../testing/invariants.ts';

const read = async (html: string | Uint8Array) => {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const text = await readDocument(bytes, { fileName: 'a.html' });
  expectTrueRuns(text);
  return text;
};
const sentence = '各地要立足自身优势开展产业协作，避免同质竞争，形成合理分工。';

describe('web pages', () => {
  it('keep the article and lose what is around it', async () => {
    const text = await read(`<!doctype html><html><head><title>区域产业协作的新路 - 某报网</title>
      <meta name="ContentSource" content="某报"><meta name="PubDate" content="2025-04-23 09:00"></head><body>
      <nav><a href="/">首页</a><a href="/b">新闻</a></nav>
      <div class="article"><h1>区域产业协作的新路</h1><h2>一、目标</h2><p>${sentence.repeat(4)}</p><p>${sentence.repeat(3)}<br>${sentence}</p>
      <ul><li>共建园区</li><li>飞地经济</li></ul><table><tr><td>湖北</td><td>５.８</td></tr></table></div>
      <footer>版权所有</footer></body></html>`);
    expect(text.metadata).toEqual({
      title: '区域产业协作的新路 - 某报网',
      author: '某报',
      created: '2025-04-23 09:00',
    });
    expect(text.passages.map(({ kind, text: words }) => `${kind} ${words.slice(0, 9)}`)).toEqual([
      'title 区域产业协作的新路',
      'heading 一、目标',
      'paragraph 各地要立足自身优势',
      'paragraph 各地要立足自身优势',
      'paragraph 各地要立足自身优势',
      'item 共建园区',
      'item 飞地经济',
      'cell 湖北',
      'cell 5.8',
    ]);
    expect(text.original).not.toMatch(/首页|版权/);
  });

  it('never run scripts, keep no links, hide what is hidden', async () => {
    const text =
      await read(`<body><script>globalThis.hit = 1; document.write('写入')</script><h1 onclick="alert(1)">标题在这里</h1>
      <p>正文<a href="javascript:alert(2)">链接</a><img src=x onerror=alert(3)><svg><script>4</script></svg></p>
      <p style="display:none">暗中的话</p><iframe srcdoc="<p>框里</p>"></iframe><p>&lt;script&gt;只是文字&lt;/script&gt;</p></body>`);
    expect(text.passages.map((passage) => passage.text)).toEqual([
      '标题在这里',
      '正文链接',
      '<script>只是文字</script>',
    ]);
    expect(JSON.stringify(text)).not.toMatch(/javascript:|onerror|onclick|暗中|框里|写入|srcdoc/);
    expect('hit' in globalThis).toBe(false);
  });

  it('load nothing from anywhere', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked++;
      answer.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await read(`<head><link rel=stylesheet href="${place}/a.css"><script src="${place}/a.js"></script><base href="${place}/"></head>
      <body><img src="${place}/a.png"><iframe src="${place}/f"></iframe><object data="${place}/o"></object><p>${sentence}</p></body>`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.close();
    expect(asked).toBe(0);
  });

  it('are read in the encoding they state, and in GB18030 where they state none', async () => {
    // 湖北 in GB 2312, in a page that says so and in one that does not.
    const words = Buffer.from([0xba, 0xfe, 0xb1, 0xb1]);
    const page = (head: string) =>
      Buffer.concat([Buffer.from(`<html><head>${head}</head><body><p>`), words, Buffer.from('</p></body></html>')]);
    expect((await read(page('<meta charset="gb2312">'))).passages[0]?.text).toBe('湖北');
    expect((await read(page(''))).passages[0]?.text).toBe('湖北');
  });
});
