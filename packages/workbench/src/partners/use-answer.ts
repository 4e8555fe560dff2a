import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { useNames } from './names.ts';
import type { Proposal } from './proposal.ts';
import { usePartnersWords } from './words.ts';

/** The opening sentences: the first proposal of the form, or of each, and how far it can be relied on. */
export function useAnswer(dataset: DatasetView, choice: Choice, proposals: readonly Proposal[]): string {
  const say = usePartnersWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  const firsts = proposals.filter(({ rank }) => rank === 1);
  const [first] = firsts;
  if (first === undefined) return '';
  const { year } = dataset;
  const opening =
    choice.form === undefined
      ? say('answerAll', {
          ...{ year, count: firsts.length },
          firsts: firsts
            .map((one) => say('answerFirst', { form: say(one.form), what: names.what(one) }))
            .join(text({ zh: '；', en: '; ' })),
        })
      : say('answerForm', {
          ...{ year, form: say(first.form), what: names.what(first), ranks: names.ranks(first) },
          score: formatNumber(first.score, 'index', language),
          gain: names.gain(first),
        });
  const isTested = proposals.some(({ standing }) => standing !== 'hypothesis');
  return joinSentences([opening.trim(), say(isTested ? 'answerTested' : 'answerStanding')], language);
}
