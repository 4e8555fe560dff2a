import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Picker } from '../parts/picker.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { YearControl } from '../parts/year-control.tsx';
import { useText } from '../words/index.ts';
import { CouldGrow } from './could-grow.tsx';
import { Duplicates } from './duplicates.tsx';
import { Growth } from './growth.tsx';
import { IndustriesTable } from './industries-table.tsx';
import { Strengths } from './strengths.tsx';
import { useRegion } from './use-region.ts';
import { useRegionAnswer } from './use-region-answer.ts';
import { useRegionWords } from './words.ts';

/** One region: answer, strengths, what next, whom it duplicates, growth, table. */
export function RegionProfile({ dataset, region }: { dataset: DatasetView; region: string }) {
  const say = useRegionWords();
  const text = useText();
  const [, update] = useAddress();
  const figures = useRegion(dataset, region);
  const name = text(dataset.regionName(region));
  const answer = useRegionAnswer(dataset, region, figures);
  return (
    <>
      <h1>{say('title', { region: name })}</h1>
      {answer && figures.cells.table && <AnswerSentence text={answer} evidence={figures.cells.table.evidence} />}
      <div className="controls">
        <Picker
          label={say('region')}
          choices={dataset.info.regions}
          chosen={region}
          onChoose={(code) => update({ region: code })}
        />
        <YearControl dataset={dataset} />
      </div>
      <WithTable state={figures.cells}>
        {(_, { evidence }) => {
          const industries = figures.industries ?? [];
          if (industries.every(({ value }) => value === null)) return <p>{say('missing', { region: name })}</p>;
          if (dataset.info.industries.length === 1) {
            return (
              <>
                <p>{say('oneIndustry')}</p>
                <Growth dataset={dataset} region={region} />
              </>
            );
          }
          return (
            <>
              <Strengths dataset={dataset} region={region} industries={industries} />
              <CouldGrow dataset={dataset} region={region} industries={industries} />
              <Duplicates dataset={dataset} region={region} pairs={figures.pairs} alike={figures.alike} />
              <Growth dataset={dataset} region={region} />
              <IndustriesTable dataset={dataset} region={region} industries={industries} evidence={evidence} />
            </>
          );
        }}
      </WithTable>
    </>
  );
}
