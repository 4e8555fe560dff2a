import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { ConclusionFiles } from './conclusion-files.tsx';
import { useReviewWords } from './words.ts';

type Form = Awaited<ReturnType<typeof client.review.conclude>>;

/** The written conclusion, filled in as far as people have judged, ready to print and sign. */
export function Conclusion({ text, onBack }: { text: string; onBack: () => void }) {
  const say = useReviewWords();
  const [about, setAbout] = useState({
    title: text.trim().split('\n')[0]?.slice(0, 120) ?? '',
    unit: '',
    basis: '',
    heard: '',
  });
  const { data, error } = useQuery({
    queryKey: ['review.conclude', text, about],
    queryFn: ({ signal }) => client.review.conclude({ text, ...about }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <JobProgress />;
  const labels = { title: 'measureTitle', unit: 'unit', basis: 'lawBasis', heard: 'heard' } as const;
  return (
    <div className="conclusion">
      <p className="review-actions no-print">
        <button type="button" className="small-button" onClick={onBack}>
          {say('back')}
        </button>
        <button type="button" className="action" onClick={() => window.print()}>
          {say('print')}
        </button>
        <ConclusionFiles text={text} about={about} />
      </p>
      <h2>{say('formTitle')}</h2>
      <div className="conclusion-fields">
        {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
          <label key={name} className="control">
            <span className="control-label">{say(labels[name])}</span>
            <textarea
              rows={name === 'heard' ? 3 : 1}
              value={about[name]}
              onChange={(event) => setAbout({ ...about, [name]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <Standards form={data} />
      <Judged form={data} />
      <Records form={data} />
      <Ending form={data} />
    </div>
  );
}

function Standards({ form: { standards } }: { form: Form }) {
  const say = useReviewWords();
  const text = useText();
  return (
    <section>
      <h3>{say('standards')}</h3>
      <table className="conclusion-table">
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('standard')}</th>
            <th scope="col">{say('found')}</th>
            <th scope="col">{say('stillOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((row) => (
            <tr key={row.regulation}>
              <td>{row.regulation}</td>
              <td>{text(row.text)}</td>
              <td className="number">{row.found}</td>
              <td className="number">{row.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Judged({ form: { findings } }: { form: Form }) {
  const say = useReviewWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>{say('findings')}</h3>
      <table className="conclusion-table">
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('clause')}</th>
            <th scope="col">{say('judgement')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id}>
              <td>{`${finding.regulation} / ${finding.measures}`}</td>
              <td>{finding.clause}</td>
              <td>{finding.verdict === null ? say('notJudged') : say(finding.verdict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Records({ form: { records } }: { form: Form }) {
  const say = useReviewWords();
  const text = useText();
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{say('records')}</h3>
      {records.map((record) => (
        <div key={`${record.measures} ${record.clause}`} className="conclusion-record">
          <p>{record.clause}</p>
          <dl>
            {record.points.map((point) => (
              <div key={point.name}>
                <dt>{text(point.heading)}</dt>
                <dd>{point.answer || (point.required ? say('missing') : '')}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Ending({ form: { choices, signatures, disclaimer } }: { form: Form }) {
  const say = useReviewWords();
  const text = useText();
  return (
    <section>
      <h3>{say('conclusion')}</h3>
      <ul className="conclusion-choices">
        {choices.map((choice) => (
          <li key={choice.zh}>☐ {text(choice)}</li>
        ))}
      </ul>
      <p className="conclusion-signatures">
        {signatures.map((signature) => (
          <span key={signature.zh}>{text(signature)}</span>
        ))}
      </p>
      <p className="small quiet">{text(disclaimer)}</p>
    </section>
  );
}
