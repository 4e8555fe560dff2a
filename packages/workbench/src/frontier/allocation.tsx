import type { Evidence } from '@yanzhen/platform/operations';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { colourOf } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { useText } from '../words/index.ts';
import { byRank, type Candidate } from './candidate.ts';
import type { Choice } from './choice.ts';
import { useFrontierWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
  readonly candidates: readonly Candidate[];
  readonly evidence: Evidence;
}

/** Who takes up what, what each yields and to whom, and the rule by which it was decided. */
export function Allocation({ dataset, choice, candidates, evidence }: Props) {
  const say = useFrontierWords();
  const text = useText();
  const mode = useThemeMode();
  const colour = colourOf(choice.regions, mode);
  const rule = evidence.notes.find(({ code }) => code === 'allocation-rule');
  const industry = (code: string) => text(dataset.industryName(code));
  const region = (code: string) => text(dataset.regionName(code));
  const comma = text({ zh: '、', en: ', ' });
  const of = (code: string, wanted: (candidate: Candidate) => boolean) =>
    candidates.filter((candidate) => candidate.region === code && wanted(candidate)).sort(byRank);
  const isYielded = (candidate: Candidate) =>
    candidate.yieldsTo.length > 0 && candidate.rank !== null && candidate.rank <= choice.places;
  return (
    <Block title={say('jointTitle')} answer={rule && text(rule.text)}>
      <div className="allocation">
        {choice.regions.map((code) => (
          <section key={code} className="allocation-region" style={{ borderColor: colour(code) }}>
            <h3>{region(code)}</h3>
            <dl className="facts">
              <div>
                <dt>{say('takes')}</dt>
                <dd>
                  {of(code, ({ chosen }) => chosen)
                    .map((c) => industry(c.industry))
                    .join(comma) || say('nothing')}
                </dd>
              </div>
              <div>
                <dt>{say('yields')}</dt>
                <dd>
                  {of(code, isYielded)
                    .map((c) =>
                      say('yieldTo', {
                        industry: industry(c.industry),
                        region: c.yieldsTo.map(region).join(comma),
                      }),
                    )
                    .join(comma) || say('nothing')}
                </dd>
              </div>
            </dl>
          </section>
        ))}
      </div>
    </Block>
  );
}
