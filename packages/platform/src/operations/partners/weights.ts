import { UserError } from '@yanzhen/evidence/errors';
import {
  CHAIN_WEIGHTS,
  DIFFERENTIATION_WEIGHTS,
  type Form,
  forms,
  PARK_WEIGHTS,
  RESEARCH_WEIGHTS,
  TRANSFER_WEIGHTS,
  type Weights,
} from '@yanzhen/science/partners';

const DEFAULT_WEIGHTS: Readonly<Record<Form, Weights>> = {
  transfer: TRANSFER_WEIGHTS,
  'chain-pairing': CHAIN_WEIGHTS,
  'research-production': RESEARCH_WEIGHTS,
  'co-built-park': PARK_WEIGHTS,
  differentiation: DIFFERENTIATION_WEIGHTS,
};

/**
 * The weights of every form: the usual ones with those asked for put in, `component=number` for each form that has the
 * component, `form.component=number` for one.
 * @throws UserError for text that is no weight, a component no form has, and a form left without any weight.
 */
export function weightsOf(texts: readonly string[]): Record<Form, Weights> {
  const weights = structuredClone(DEFAULT_WEIGHTS) as Record<Form, Record<string, number>>;
  for (const text of texts) {
    const [, form, component, number] = /^(?:([a-z-]+)\.)?([a-z]+)\s*[=＝]\s*(\d+(?:\.\d+)?)$/u.exec(text.trim()) ?? [];
    const meant = forms.filter((one) => (form ?? one) === one && component !== undefined && component in weights[one]);
    if (number === undefined || meant.length === 0) throw unreadable(text);
    for (const one of meant) weights[one][component!] = Number(number);
  }
  for (const form of forms) {
    if (Object.values(weights[form]).every((weight) => weight === 0)) throw unreadable(texts.join(', '));
  }
  return weights;
}

function unreadable(text: string): UserError {
  const known = forms.map((form) => `${form}: ${Object.keys(DEFAULT_WEIGHTS[form]).join(' ')}`).join('; ');
  return new UserError(
    'unreadable-weight',
    { zh: `读不懂这个权重：“${text}”。`, en: `This weight cannot be read: “${text}”.` },
    {
      place: { field: 'weights' },
      found: text,
      expected: {
        zh: `分量=不小于零的数值，每种形式至少一个大于零；${known}`,
        en: `component=number, not below zero, one of each form above zero; ${known}`,
      },
    },
  );
}
