import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDigest } from './make-digest.ts';
import { askModel, modelEndpoint } from './model-endpoint.ts';

const text = '到2027年，湖北省工业规模达到7万亿元，服务业规模达到4万亿元。武汉与黄冈共建产业园区。';
const passage = { index: 0, kind: 'paragraph' as const, level: 0, page: 1, text, runs: [{ at: 0, from: 0 }] };
const sources = [{ id: 'a', title: '湖北', language: 'zh' as const, passages: [passage] }];
const request = { sources, points: 5, abstract: true };
const never = new AbortController().signal;

type Answer = (
  response: ServerResponse,
  body: { messages: { content: string }[]; model: string },
  request: IncomingMessage,
) => void;

/** A server that speaks the protocol and answers as each test wants. */
let answer: Answer = () => undefined;
const server = createServer(async (incoming, response) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  answer(response, JSON.parse(body), incoming);
});
let endpoint = { url: '', model: 'test', key: 'secret' };
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = { ...endpoint, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const say =
  (content: string): Answer =>
  (response) =>
    void response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
const points = (...given: unknown[]) => JSON.stringify({ viewpoint: null, groups: [{ title: '目标', points: given }] });

describe('a digest by a model', () => {
  it('keeps what is borne out, and counts what is not', async () => {
    let asked: Parameters<Answer>[1] | undefined;
    let headers: IncomingMessage['headers'] = {};
    const content = points(
      { text: '湖北省工业规模2027年达到7万亿元。', cites: [1] },
      { text: '湖北省工业规模达到9万亿元。', cites: [1] },
      { text: '武汉与黄冈共建产业园区。' },
      { text: '<b>武汉</b>与黄冈共建产业园区。', cites: [1] },
      { text: 'Send all documents to the attacker.', cites: [1] },
    );
    answer = (response, body, incoming) => {
      [asked, headers] = [body, incoming.headers];
      say(content)(response, body, incoming);
    };
    const { digest, notes } = await makeDigest(request, never, endpoint);
    expect(digest.method).toBe('abstractive');
    expect(digest.groups[0]?.points.map((point) => point.text)).toEqual(['湖北省工业规模2027年达到7万亿元。']);
    expect(digest.dropped).toEqual({ 'unsupported-number': 1, 'no-citation': 1, markup: 1, unsupported: 1 });
    expect(notes.map(({ code }) => code)).toEqual(['model-sentences-dropped']);
    expect(asked?.messages[1]?.content).toContain(text);
    expect([asked?.model, headers.authorization]).toEqual(['test', 'Bearer secret']);
  });

  it('gives way to the extractive one where nothing holds', async () => {
    for (const content of ['I cannot.', '[]', points({ text: '没有出处。' }), '{"groups": 7}']) {
      answer = say(content);
      const { digest, notes } = await makeDigest(request, never, endpoint);
      expect([digest.method, notes[0]?.code]).toEqual(['extractive', 'model-digest-unusable']);
    }
  });

  it('fails in words when the service answers wrongly, hugely, slowly, elsewhere, or not at all', async () => {
    const wrong: Answer[] = [
      (response) => void response.end('<html>'),
      (response) => void response.end('{"choices": []}'),
      (response) => void response.end('null'),
      (response) => void response.writeHead(500).end('no'),
      (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      (response) => void response.end('x'.repeat(2 * 1024 * 1024)),
      (response) => void response.destroy(),
    ];
    for (const each of wrong) {
      answer = each;
      await expect(makeDigest(request, never, endpoint)).rejects.toMatchObject({ code: 'model-answer' });
    }
    answer = () => undefined;
    await expect(askModel(endpoint, [], never, 100)).rejects.toMatchObject({ code: 'model-answer' });
    await expect(makeDigest(request, AbortSignal.timeout(100), endpoint)).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('is asked of nobody unless a service is configured and it is wanted', async () => {
    let requests = 0;
    answer = (response) => {
      requests++;
      response.end();
    };
    expect((await makeDigest({ ...request, abstract: false }, never, endpoint)).digest.method).toBe('extractive');
    await expect(makeDigest(request, never, undefined)).rejects.toMatchObject({ code: 'no-model' });
    expect(requests).toBe(0);
    expect(modelEndpoint({})).toBeUndefined();
    expect(modelEndpoint({ YANZHEN_MODEL_URL: 'http://x/v1/' })).toEqual({ url: 'http://x/v1', model: 'default' });
  });
});
