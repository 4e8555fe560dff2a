import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import type { Explained, ExplainedComponent } from './use-explained.ts';
import { useComponentName } from './weights.tsx';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly explained: Explained;
}

/** What would change the rank: the component it hinges on, and how far each weight may move before another passes it. */
export function Turns({ dataset, proposal, explained }: Props) {
  const say = useOpenedWords();
  const text = useText();
  const nameOf = useComponentName();
  const { hingesOn, rankWithout } = proposal;
  const turning = explained.components.filter(({ below, above }) => below !== null || above !== null);
  return (
    <section className="partners-part">
      <h3>{say('turns')}</h3>
      {hingesOn !== '' && (
        <p className="block-answer">{say('turnsHinges', { component: nameOf(hingesOn), rank: rankWithout ?? '—' })}</p>
      )}
      {turning.length === 0 ? (
        <p>{say('turnsFirm')}</p>
      ) : (
        // biome-ignore lint: a scrolling region must be reachable by keyboard
        <div className="partners-scroll" tabIndex={0} role="group" aria-label={say('turnsTable')}>
          <table className="partners-table partners-turns" aria-label={say('turnsTable')}>
            <thead>
              <tr>
                <th scope="col">{say('component')}</th>
                <th scope="col">{say('turnBelow')}</th>
                <th scope="col">{say('turnAbove')}</th>
              </tr>
            </thead>
            <tbody>
              {turning.map((one) => (
                <tr key={one.component}>
                  <th scope="row">
                    {text(one.name)} <ShareOf weight={one.weight} one={one} explained={explained} />
                  </th>
                  <td>
                    <Turn turn={one.below} one={one} explained={explained} dataset={dataset} />
                  </td>
                  <td>
                    <Turn turn={one.above} one={one} explained={explained} dataset={dataset} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface ShareProps {
  readonly weight: number;
  readonly one: ExplainedComponent;
  readonly explained: Explained;
}

/** A weight as its part of all weights, the others left as they are. */
function ShareOf({ weight, one, explained }: ShareProps) {
  const language = useLanguage();
  return <span className="quiet">{formatNumber(partOf(weight, one, explained), 'share', language)}</span>;
}

function partOf(weight: number, one: ExplainedComponent, { components }: Explained): number {
  const others = components.reduce((sum, other) => sum + (other.component === one.component ? 0 : other.weight), 0);
  return weight / (others + weight);
}

interface TurnProps {
  readonly turn: ExplainedComponent['below'];
  readonly one: ExplainedComponent;
  readonly explained: Explained;
  readonly dataset: DatasetView;
}

function Turn({ turn, one, explained, dataset }: TurnProps) {
  const say = useOpenedWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  if (turn === null) return <span className="quiet">{say('turnNever')}</span>;
  const { sender, receiver, industry } = turn.other;
  const industries = industry
    .split(' ')
    .map(names.industry)
    .join(text({ zh: '、', en: ', ' }));
  return say(turn.becomes === 'worse' ? 'turnWorse' : 'turnBetter', {
    weight: formatNumber(partOf(turn.weight, one, explained), 'share', language),
    other: `${names.region(sender)} → ${names.region(receiver)} ${industries}`,
  });
}
