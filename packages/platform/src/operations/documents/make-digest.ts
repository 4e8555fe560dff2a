import type { Digest, DigestSource } from '@yanzhen/documents/digest';
import { UserError } from '@yanzhen/evidence/errors';
import type { Note } from '../evidence.ts';
import { askModel, type ModelEndpoint, modelEndpoint } from './model-endpoint.ts';

export interface DigestRequest {
  readonly sources: readonly DigestSource[];
  readonly points: number;
  readonly about?: string;
  readonly abstract: boolean;
}

/**
 * The digest that is asked for. A model's is checked sentence by sentence; where nothing of it holds, the extractive
 * one stands in its place and a note says so.
 * @throws UserError when a model's is asked for and there is no model, or no answer
 */
export async function makeDigest(
  { sources, points, about, abstract }: DigestRequest,
  signal: AbortSignal,
  endpoint: ModelEndpoint | undefined = modelEndpoint(),
): Promise<{ digest: Digest; notes: Note[] }> {
  const { checkedDigest, digest, digestMessages, numberedPassages } = await import('@yanzhen/documents/digest');
  const extractive = () => digest(sources, { points, ...(about !== undefined && { about }) });
  if (!abstract) return { digest: extractive(), notes: [] };
  if (endpoint === undefined) throw noModel();
  const passages = numberedPassages(sources);
  const answer = await askModel(endpoint, digestMessages(passages, sources[0]?.language ?? 'zh'), signal);
  const checked = checkedDigest(answer, passages);
  const dropped = Object.values(checked?.dropped ?? {}).reduce((sum, count) => sum + count, 0);
  if (checked === undefined || checked.groups.length === 0) {
    return { digest: { ...extractive(), dropped: checked?.dropped ?? {} }, notes: [nothingHeld(dropped)] };
  }
  return { digest: checked, notes: dropped === 0 ? [] : [someDropped(dropped)] };
}

function noModel(): UserError {
  return new UserError(
    'no-model',
    { zh: '没有配置语言模型。', en: 'No language model is configured.' },
    {
      kind: 'absent',
      advice: {
        zh: '设置环境变量 YANZHEN_MODEL_URL（OpenAI 兼容服务的地址）、YANZHEN_MODEL 和 YANZHEN_MODEL_KEY 后重启；不设置时使用抽取式摘要。',
        en: 'Set YANZHEN_MODEL_URL (the base of an OpenAI-compatible service), YANZHEN_MODEL and YANZHEN_MODEL_KEY and start again; without them, take the extractive digest.',
      },
    },
  );
}

function nothingHeld(dropped: number): Note {
  return {
    code: 'model-digest-unusable',
    level: 'caution',
    text: {
      zh: `模型写的摘要没有一句站得住（丢弃 ${dropped} 句），这里给出抽取式摘要。`,
      en: `Nothing the model wrote holds (${dropped} sentences thrown away); this is the extractive digest.`,
    },
  };
}

function someDropped(dropped: number): Note {
  return {
    code: 'model-sentences-dropped',
    level: 'information',
    text: {
      zh: `模型写的句子中有 ${dropped} 句没有出处或数字对不上，已丢弃。`,
      en: `${dropped} sentences of the model had no source or numbers of their own and were thrown away.`,
    },
  };
}
