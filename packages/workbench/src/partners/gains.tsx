import type { Evidence } from '@yanzhen/platform/operations';
import type { DatasetView } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import { netOf, type Proposal } from './proposal.ts';
import { Security } from './security.tsx';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
  readonly input: Record<string, unknown>;
}

/** What it would bring, what it takes, what may go wrong; a gain that is not given says why. */
export function Gains({ dataset, proposal, evidence, input }: Props) {
  const say = useOpenedWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  const { moved, unit, needs, risks } = proposal;
  const why = (name: string, shown: string) => (
    <WhyNumber shown={shown} figure={{ title: `${names.what(proposal)} · ${name}`, value: shown, evidence }} />
  );
  const list = (codes: readonly string[], kind: 'need' | 'risk', none: 'noNeeds' | 'noRisks') =>
    codes.length === 0
      ? say(none)
      : codes.map((code) => say(`${kind}-${code}` as 'need-skills')).join(text({ zh: '；', en: '; ' }));
  const gains = useGains(dataset, proposal);
  return (
    <section className="partners-part">
      <h3>{say('brings')}</h3>
      <dl className="facts">
        {moved !== null && (
          <div>
            <dt>{say('moved')}</dt>
            <dd>{why(say('moved'), formatAmount(moved, unit, language))}</dd>
          </div>
        )}
        {gains.map(({ name, shown, reason }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {shown === undefined ? (
                <span className="quiet">{say('notEstimated', { reason })}</span>
              ) : (
                why(name, shown)
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('needs')}</dt>
          <dd>{list(needs, 'need', 'noNeeds')}</dd>
        </div>
        <div>
          <dt>{say('risks')}</dt>
          <dd>{list(risks, 'risk', 'noRisks')}</dd>
        </div>
      </dl>
      {proposal.form === 'chain-pairing' && <Security dataset={dataset} proposal={proposal} input={input} />}
    </section>
  );
}

interface Gain {
  readonly name: string;
  /** Undefined where it is not given, for the reason. */
  readonly shown: string | undefined;
  readonly reason: string;
}

function useGains(dataset: DatasetView, proposal: Proposal): Gain[] {
  const say = useOpenedWords();
  const language = useLanguage();
  const names = useNames(dataset);
  const { form, sender, receiver, source, concentration, secured, carbon, unit } = proposal;
  const reasonOf = (gain: string) =>
    say(`reason-${proposal.notEstimated.get(gain) ?? 'no-figure'}` as 'reason-no-figure');
  const both = (arises: number | null, ends: number | null, of: string) => {
    const net = netOf(arises, ends);
    if (net === null) return undefined;
    const signed = (value: number) => names.signed(value, of);
    if (form === 'differentiation') return signed(net);
    return say('bothSides', {
      ...{ receiver: names.region(form === 'chain-pairing' ? sender : receiver), arises: signed(arises!) },
      ...{ sender: names.region(form === 'chain-pairing' ? source : sender), ends: signed(-ends!), net: signed(net) },
    });
  };
  const resilience = () => {
    if (secured !== null) {
      const { securedLeast: least, securedLargest: largest } = proposal;
      const range =
        least === null || largest === null || least === largest
          ? ''
          : say('securedRange', {
              least: formatAmount(least, unit, language),
              largest: formatAmount(largest, unit, language),
            });
      return say('securedBound', {
        secured: formatAmount(secured, unit, language),
        source: names.region(source),
        range,
      });
    }
    if (concentration === null) return undefined;
    return say('concentration', {
      change: `${concentration > 0 ? '+' : ''}${concentration.toPrecision(2)}`.replace('-', '−'),
      way: say(concentration > 0 ? 'moreConcentrated' : 'lessConcentrated'),
    });
  };
  const emitted =
    carbon === null
      ? undefined
      : say('netCarbon', { change: `${formatNumber(carbon, 'amount', language)} ${proposal.carbonUnit}`.trim() });
  return [
    {
      ...{ name: say('valueAdded'), reason: reasonOf('value-added') },
      shown: both(proposal.valueAdded, proposal.valueAddedEnds, proposal.valueAddedUnit),
    },
    {
      ...{ name: say('jobs'), reason: reasonOf('jobs') },
      shown: both(proposal.jobs, proposal.jobsEnd, proposal.jobsUnit),
    },
    { name: say('resilience'), shown: resilience(), reason: reasonOf('resilience') },
    { name: say('carbon'), shown: emitted, reason: reasonOf('carbon') },
  ];
}
