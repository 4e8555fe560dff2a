import type { Evidence } from '@yanzhen/platform/operations';
import { Fragment, useState } from 'react';
import type { DatasetView, Question } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import type { Explained, ExplainedComponent } from './use-explained.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
  readonly explained: Explained;
}

/** Every component with its weight, value, percentile and contribution; each opens the figures it rests on. */
export function Components({ dataset, explained }: Props) {
  const say = useOpenedWords();
  const [opened, setOpened] = useState<string>();
  const heads = ['component', 'weight', 'raw', 'percentile', 'contribution', 'rankWithout'] as const;
  const weights = explained.components.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section className="partners-part">
      <h3>{say('componentsTable')}</h3>
      {/* biome-ignore lint: a scrolling region must be reachable by keyboard */}
      <div className="partners-scroll" tabIndex={0} role="group" aria-label={say('componentsTable')}>
        <table className="partners-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={head === 'component' ? 'text' : 'number'}>
                  {head === 'contribution' ? <Term definition={say('contributionMeans')}>{say(head)}</Term> : say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {explained.components.map((one) => (
              <Fragment key={one.component}>
                <ComponentRow
                  one={one}
                  weights={weights}
                  explained={explained}
                  isOpened={opened === one.component}
                  onToggle={() => setOpened(opened === one.component ? undefined : one.component)}
                />
                {opened === one.component && (
                  <tr>
                    <td colSpan={heads.length}>
                      <FiguresBehind dataset={dataset} one={one} explained={explained} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly one: ExplainedComponent;
  readonly weights: number;
  readonly explained: Explained;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

function ComponentRow({ one, weights, explained, isOpened, onToggle }: RowProps) {
  const say = useOpenedWords();
  const text = useText();
  const language = useLanguage();
  const name = text(one.name);
  const why = (title: string, shown: string) => (
    <WhyNumber shown={shown} figure={{ title: `${name} · ${title}`, value: shown, evidence: explained.evidence }} />
  );
  const missing = one.percentile === null;
  return (
    <tr className={missing ? 'quiet' : undefined}>
      <th scope="row" className="text">
        {one.figures.length === 0 ? (
          <Term definition={text(one.meaning)}>{name}</Term>
        ) : (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpened}
            title={text(one.meaning)}
            aria-label={say('showRows', { name })}
            onClick={onToggle}
          >
            {isOpened ? '▾' : '▸'} {name}
          </button>
        )}
      </th>
      <td className="number">{formatNumber(one.weight / weights, 'share', language)}</td>
      <td className="number">
        {missing && one.raw === null ? formatNumber(null, 'index', language) : why(say('raw'), rawOf(one, language))}
      </td>
      <td className="number">
        <span className="partners-percentile" style={{ '--part': one.percentile ?? 0 } as object}>
          {formatNumber(one.percentile, 'share', language)}
        </span>
      </td>
      <td className="number">{one.contribution === null ? '' : formatNumber(one.contribution, 'index', language)}</td>
      <td className="number">{one.rank_without ?? ''}</td>
    </tr>
  );
}

const kilometres = new Set(['nearness', 'far']);
const parts = new Set(['dependence', 'exposed', 'linked', 'room', 'shortage', 'crowded', 'differs']);

function rawOf({ component, raw }: ExplainedComponent, language: 'zh' | 'en'): string {
  if (kilometres.has(component)) return `${formatNumber(raw, 'count', language)} km`;
  return formatNumber(raw, parts.has(component) ? 'share' : 'index', language);
}

/** The rows behind a component; a cell of the dataset opens the drawer with its source rows. */
function FiguresBehind({
  dataset,
  one,
  explained,
}: {
  dataset: DatasetView;
  one: ExplainedComponent;
  explained: Explained;
}) {
  const say = useOpenedWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  const shown = ({ value, unit, from }: ExplainedComponent['figures'][number]) => {
    if (unit === '%') return formatNumber(value, 'share', language);
    if (unit === '' && from !== 'budgets') return formatNumber(value, 'index', language);
    return formatAmount(value, unit, language);
  };
  return (
    <table className="partners-table partners-behind" aria-label={say('rowsBehind')}>
      <tbody>
        {one.figures.map((figure, k) => {
          const place = [
            figure.region && names.region(figure.region),
            figure.industry && names.industry(figure.industry),
          ];
          const where = [...place, figure.year ?? ''].filter((part) => part !== '').join(' · ');
          const explain = questionOf(figure, dataset);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: figures have no other identity and never move
            <tr key={k}>
              <td>{text(figure.name)}</td>
              <td>{where}</td>
              <td className="number">
                <WhyNumber
                  shown={shown(figure)}
                  figure={{
                    ...{ title: `${text(figure.name)} · ${where}`, value: shown(figure) },
                    evidence: explained.evidence,
                    ...(explain && { explain }),
                  }}
                />
              </td>
              <td className="small quiet">{say(`from-${figure.from}` as 'from-dataset')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What `advantage explain` can take apart: a location quotient, a density, or a bare amount of the measure shown. */
function questionOf(
  { name, region, industry, year, measure }: ExplainedComponent['figures'][number],
  dataset: DatasetView,
): Question | undefined {
  if (region === '' || industry === '') return undefined;
  const at = { region, industry, ...(year !== null && { year }) };
  if (name.en === 'Location quotient') return { indicator: 'lq', ...at };
  if (measure === dataset.measure.code) return { indicator: 'value', ...at };
  return undefined;
}
