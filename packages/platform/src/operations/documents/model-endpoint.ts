import type { ModelMessage } from '@yanzhen/documents/digest';
import { UserError } from '@yanzhen/evidence/errors';

/** Where a model answers: the base of an OpenAI-compatible service, such as `http://localhost:8080/v1`. */
export interface ModelEndpoint {
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

const longestAnswer = 1024 * 1024;
const patience = 120_000;

/** The endpoint the environment names; undefined where none is, and then no request ever leaves this machine. */
export function modelEndpoint(environment: NodeJS.ProcessEnv = process.env): ModelEndpoint | undefined {
  const { YANZHEN_MODEL_URL: url, YANZHEN_MODEL: model, YANZHEN_MODEL_KEY: key } = environment;
  if (url === undefined || url === '') return undefined;
  return { url: url.replace(/\/+$/, ''), model: model ?? 'default', ...(key && { key }) };
}

/**
 * Asks for one completion. The answer is bounded in bytes and time, redirects are not followed (the key goes nowhere else).
 * @throws UserError when there is no answer, or none in the protocol's form
 */
export async function askModel(
  { url, model, key }: ModelEndpoint,
  messages: readonly ModelMessage[],
  signal: AbortSignal,
  milliseconds = patience,
): Promise<string> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: stop,
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, temperature: 0, stream: false }),
    });
    if (!response.ok) throw noAnswer(`HTTP ${response.status}`);
    return contentOf(await boundedText(response));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UserError) throw error;
    throw noAnswer(stop.aborted ? `> ${milliseconds / 1000} s` : String((error as Error).message), error);
  }
}

async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > longestAnswer) throw noAnswer(`> ${longestAnswer} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function contentOf(text: string): string {
  let answer: { choices?: { message?: { content?: unknown } }[] };
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw noAnswer(text.slice(0, 80), cause);
  }
  const content = answer?.choices?.[0]?.message?.content;
  if (typeof content === 'string') return content;
  throw noAnswer(text.slice(0, 80));
}

function noAnswer(found: string, cause?: unknown): UserError {
  return new UserError(
    'model-answer',
    { zh: '语言模型服务没有给出可用的回答。', en: 'The language model’s service gave no usable answer.' },
    {
      found,
      cause,
      expected: { zh: 'OpenAI 兼容的 chat/completions 回答', en: 'an OpenAI-compatible chat/completions answer' },
      advice: {
        zh: '请检查 YANZHEN_MODEL_URL；或使用抽取式摘要。',
        en: 'Check YANZHEN_MODEL_URL, or take the extractive digest.',
      },
    },
  );
}
