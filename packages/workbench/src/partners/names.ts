import type { DatasetView } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { netOf, type Proposal } from './proposal.ts';
import { usePartnersWords } from './words.ts';

/** What proposals are called on the page. */
export interface Names {
  readonly region: (code: string) => string;
  readonly industry: (code: string) => string;
  /** “Hubei → Jiangxi: textiles”. */
  readonly what: (proposal: Proposal) => string;
  /** “rank 2–11” in words. */
  readonly ranks: (proposal: Proposal) => string;
  /** What it would bring, in one sentence; empty where nothing is known. */
  readonly gain: (proposal: Proposal) => string;
  /** An amount with its sign. */
  readonly signed: (value: number, unit: string) => string;
}

export function useNames(dataset: DatasetView): Names {
  const say = usePartnersWords();
  const text = useText();
  const language = useLanguage();
  const region = (code: string) => text(dataset.regionName(code));
  const industry = (code: string) => text(dataset.industryName(code));
  const comma = text({ zh: '、', en: ', ' });
  const amount = (value: number, unit: string) => formatAmount(value, unit, language);
  const signed = (value: number, unit: string) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${amount(Math.abs(value), unit)}`;
  const meets = ({ form }: Proposal) => form === 'differentiation' || form === 'co-built-park';
  return {
    region,
    industry,
    signed,
    what: (proposal) =>
      say(meets(proposal) ? 'whatMeets' : 'whatMoves', {
        sender: region(proposal.sender),
        receiver: region(proposal.receiver),
        industry: proposal.industries.map(industry).join(comma),
      }) + (proposal.source === '' ? '' : say('whatSource', { source: region(proposal.source) })),
    ranks: ({ rankLow, rankHigh }) =>
      rankLow === rankHigh
        ? say('oneRank', { low: String(rankLow) })
        : say('ranks', { low: String(rankLow), high: String(rankHigh) }),
    gain: ({ moved, unit, valueAddedUnit: of, sender, receiver, source, secured, valueAdded, valueAddedEnds }) => {
      if (moved === null) return '';
      if (secured !== null) {
        return say('gainSecured', {
          ...{ moved: amount(moved, unit), receiver: region(receiver), source: region(source) },
          secured: amount(secured, unit),
        });
      }
      if (netOf(valueAdded, valueAddedEnds) === null) return '';
      return say('gainNet', {
        ...{ moved: amount(moved, unit), receiver: region(receiver), sender: region(sender) },
        ...{ arises: signed(valueAdded!, of), ends: signed(-valueAddedEnds!, of) },
      });
    },
  };
}
