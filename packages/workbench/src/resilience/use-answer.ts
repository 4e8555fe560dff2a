import type { ChainTable, Row } from '../data/index.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { dependenceOf, type InputFigures, type LossFigures } from './figures.ts';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

/** The opening sentences: single sources, whom the region depends on most, and what is lost without them once that was run. */
export function useAnswer(
  table: ChainTable,
  choice: Choice,
  inputs: readonly InputFigures[],
  rows: readonly Row[],
  losses: readonly LossFigures[] | undefined,
): string {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const { number, days } = useRanges(table.info.unit);
  const { region, partner, settings } = choice;
  const name = (code: string) => text(table.regionName(code));
  const pairs = dependenceOf(rows);
  const on = pairs
    .filter((pair) => pair.region === region && pair.partner !== region)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const back = pairs.find((pair) => pair.partner === region && pair.region === partner);
  const [first] = inputs;
  const sentences: string[] = [];
  if (partner === undefined) {
    const single = inputs.filter((one) => one.single === 'all').length;
    const some = inputs.filter((one) => one.single === 'some').length;
    sentences.push(
      some > 0
        ? say('answerSingleSome', { region: name(region), count: inputs.length, single, some })
        : say('answerSingle', { region: name(region), count: inputs.length, single }),
    );
    if (first && first.source !== '') {
      sentences.push(
        say('answerExposed', {
          ...{ input: text(table.sectorName(first.sector)), source: name(first.source) },
          share: number(first.sourceShare, 'share'),
        }),
      );
    }
  }
  if (on)
    sentences.push(say('dependsOn', { region: name(region), partner: name(on.partner), share: number(on, 'share') }));
  if (back) {
    sentences.push(
      say('dependsBack', { region: name(back.region), partner: name(region), share: number(back, 'share') }),
    );
  }
  const worst = losses?.find(({ survived }) => survived.models > 0);
  if (worst) {
    sentences.push(
      say('lossAnswer', {
        ...{ region: name(worst.region), supplier: name(worst.supplier), days: settings.duration },
        share: number(worst.share, 'share'),
        survived: days(worst.survived, worst.lost.models, say('never')),
      }),
    );
  } else if (losses) sentences.push(say('lossNone', { region: name(region), days: settings.duration }));
  return joinSentences(sentences, language);
}
