import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { indicatorsQuery } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { byFamily, matching } from './families.ts';
import { IndicatorEntry } from './indicator-entry.tsx';
import { useMethodWords } from './words.ts';
import './method.css';

/** Every indicator with its formula, reading, trap and source; `term` in the address opens on one. */
export function Page() {
  const say = useMethodWords();
  const text = useText();
  const [{ term }] = useAddress();
  const [query, setQuery] = useState('');
  const { data, error, refetch } = useQuery(indicatorsQuery());
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <JobProgress />;
  const found = matching([...data.values()], query);
  return (
    <article className="method">
      <h1>{say('title')}</h1>
      <p className="method-answer">{say('answer', { count: data.size })}</p>
      <section aria-labelledby="conventions">
        <h2 id="conventions">{say('conventions')}</h2>
        <p>{say('conventionsText')}</p>
      </section>
      <input
        type="search"
        className="method-find no-print"
        placeholder={say('find')}
        aria-label={say('find')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p role="status">{say('nothing', { query })}</p>}
      {byFamily(found).map(({ family, members }) => (
        <section key={family} aria-labelledby={`family-${family}`}>
          <h2 id={`family-${family}`}>{say(family)}</h2>
          <nav className="method-contents no-print" aria-label={say(family)}>
            {members.map(({ code, name }) => (
              <a key={code} href={`#${code}`}>
                {text(name)}
              </a>
            ))}
          </nav>
          {members.map((indicator) => (
            <IndicatorEntry key={indicator.code} indicator={indicator} opened={indicator.code === term} />
          ))}
        </section>
      ))}
    </article>
  );
}
