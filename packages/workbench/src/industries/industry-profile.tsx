import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Picker } from '../parts/picker.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useText } from '../words/index.ts';
import { Concentration } from './concentration.tsx';
import { CouldJoin } from './could-join.tsx';
import { Growth } from './growth.tsx';
import { RegionsTable } from './regions-table.tsx';
import { Related } from './related.tsx';
import { useIndustry } from './use-industry.ts';
import { useIndustryAnswer } from './use-industry-answer.ts';
import { Where } from './where.tsx';
import { useIndustryWords } from './words.ts';

/** One industry: answer, where, how concentrated, related, who could join, growth, table. */
export function IndustryProfile({ dataset, industry }: { dataset: DatasetView; industry: string }) {
  const say = useIndustryWords();
  const text = useText();
  const [, update] = useAddress();
  const figures = useIndustry(dataset, industry);
  const name = text(dataset.industryName(industry));
  const answer = useIndustryAnswer(dataset, industry, figures);
  return (
    <>
      <h1>{say('title', { industry: name })}</h1>
      {answer && figures.cells.table && <AnswerSentence text={answer} evidence={figures.cells.table.evidence} />}
      <div className="controls">
        <Picker
          label={say('industry')}
          choices={dataset.info.industries}
          chosen={industry}
          onChoose={(code) => update({ industry: code })}
        />
      </div>
      <WithTable state={figures.cells}>
        {(_, { evidence }) => {
          const regions = figures.regions ?? [];
          if (regions.every(({ value }) => value === null)) return <p>{say('missing', { industry: name })}</p>;
          return (
            <>
              <Where dataset={dataset} regions={regions} />
              <Concentration dataset={dataset} industry={industry} all={figures.all} />
              <div className="columns">
                <Related dataset={dataset} industry={industry} />
                <CouldJoin dataset={dataset} regions={regions} />
              </div>
              <Growth dataset={dataset} industry={industry} />
              <RegionsTable dataset={dataset} industry={industry} regions={regions} evidence={evidence} />
            </>
          );
        }}
      </WithTable>
    </>
  );
}
