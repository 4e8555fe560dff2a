import { useAddress } from '../app/address.ts';
import { type DatasetView, scopeOf, useIndustryProfile } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { YearControl } from '../parts/year-control.tsx';
import { useText } from '../words/index.ts';
import { Concentration } from './concentration.tsx';
import { CouldJoin } from './could-join.tsx';
import { GroupControl } from './group-control.tsx';
import { Growth } from './growth.tsx';
import { RegionsTable } from './regions-table.tsx';
import { Related } from './related.tsx';
import { Where } from './where.tsx';
import { useIndustryWords } from './words.ts';

/** One industry or group: answer, where, how concentrated, related, who could join, growth, table. */
export function IndustryProfile({ dataset, members }: { dataset: DatasetView; members: readonly string[] }) {
  const say = useIndustryWords();
  const text = useText();
  const [{ from }] = useAddress();
  const { years } = dataset.info;
  const start = years.find((year) => year === Number(from) && year < dataset.year);
  const { data: profile, error, refetch } = useIndustryProfile(scopeOf(dataset), members, start);
  const name = members.map((code) => text(dataset.industryName(code))).join(text({ zh: '、', en: ', ' }));
  return (
    <>
      <h1>{say('title', { industry: name })}</h1>
      {profile && <AnswerSentence text={text(profile.answer)} evidence={profile.evidence} />}
      <div className="controls">
        <GroupControl dataset={dataset} members={members} />
        <YearControl dataset={dataset} />
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <JobProgress />}
      {profile && (
        <>
          <Where dataset={dataset} regions={profile.regions} />
          <Concentration dataset={dataset} members={members} profile={profile} />
          <div className="columns">
            <Related dataset={dataset} related={profile.related} />
            <CouldJoin dataset={dataset} candidates={profile.candidates} />
          </div>
          <Growth dataset={dataset} growth={profile.growth} />
          <RegionsTable dataset={dataset} members={members} profile={profile} />
        </>
      )}
    </>
  );
}
