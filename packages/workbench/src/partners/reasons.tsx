import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Component, Proposal } from './proposal.ts';
import { useComponentName } from './weights.tsx';

/** Why this one, in words: what speaks for it most, what is not known, who else is told, what each would lead in. */
export function Reasons({ dataset, proposal }: { dataset: DatasetView; proposal: Proposal }) {
  const say = useOpenedWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  const nameOf = useComponentName();
  const share = (value: number | null) => formatNumber(value, 'share', language);
  const [first, second] = strongest(proposal);
  if (first === undefined) return null;
  const comma = text({ zh: '、', en: ', ' });
  const { missing, known, details, yieldsTo, isChosen, receiver } = proposal;
  const gap =
    missing.length === 0 ? '' : say('whyMissing', { names: missing.map(nameOf).join(comma), known: share(known) });
  const words = { first: nameOf(first.name), a: share(first.percentile), missing: gap };
  const leads = named(details, names);
  return (
    <>
      <p className="block-answer">
        {second === undefined
          ? say('whyOne', words)
          : say('whySays', { ...words, second: nameOf(second.name), b: share(second.percentile) })}
      </p>
      {leads !== '' && <p>{say('leads', { details: leads })}</p>}
      {isChosen && <p className="quiet">{say('isChosen', { region: names.region(receiver) })}</p>}
      {yieldsTo.length > 0 && (
        <p className="quiet">{say('yields', { regions: yieldsTo.map(names.region).join(comma) })}</p>
      )}
    </>
  );
}

/** The components with the highest percentiles, the best first. */
function strongest({ components }: Proposal): readonly Component[] {
  return components.filter(({ percentile }) => percentile !== null).sort((a, b) => b.percentile! - a.percentile!);
}

/** `430000: 171 172; 420000: 173` with names for the codes. */
function named(
  details: string,
  { region, industry }: Pick<ReturnType<typeof useNames>, 'region' | 'industry'>,
): string {
  return details
    .split('; ')
    .filter((part) => part.includes(': '))
    .map((part) => {
      const [place = '', codes = ''] = part.split(': ');
      const listed = codes.split(' ').filter(Boolean).map(industry).join('、');
      return `${region(place)} ${listed || '—'}`;
    })
    .join('；');
}
