import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type WireTable } from '../../data/index.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import { FieldInput } from '../field-input.tsx';
import type { Plan } from '../use-plan.ts';
import { asked, noQuestion, type Question, QuestionFields } from './question.tsx';
import { Shares } from './shares.tsx';
import { TargetSelect } from './target-select.tsx';
import { unitsTable } from './units-table.ts';
import { useDecomposeWords } from './words.ts';
import './decompose.css';

type Method = 'entropy' | 'least-squares';

/** A total shared among regions or chains within bounds, held against what they promised themselves. */
export function Decompose({ id, plan }: { id: string; plan: Plan }) {
  const say = useDecomposeWords();
  const [units, setUnits] = useState('');
  const [total, setTotal] = useState<number>();
  const [method, setMethod] = useState<Method>('entropy');
  const [question, setQuestion] = useState<Question>(noQuestion);
  const share = useMutation({
    mutationFn: (input: { units: string; total: number; method: Method } & ReturnType<typeof asked>) => {
      const file = new File([unitsTable(input.units)], 'units.csv', { type: 'text/csv' });
      return client.call('plans.decompose', { ...input, units: file }) as Promise<WireTable>;
    },
  });
  const isReady = units.trim() !== '' && total !== undefined && total > 0;
  return (
    <>
      <p className="block-answer">{say('lead')}</p>
      <div className="decompose-form no-print">
        <label className="control">
          <span className="control-label">{say('units')}</span>
          <textarea
            className="plan-input"
            rows={7}
            value={units}
            placeholder={say('example')}
            onChange={(event) => setUnits(event.target.value)}
          />
        </label>
        <div className="controls">
          <TargetSelect
            plan={plan}
            onChoose={(target) => {
              setTotal(target.value);
              const { indicator, year, unit, prices } = target;
              setQuestion({ ...question, indicator, year, unit, prices });
            }}
          />
          <div className="takes-number">
            <FieldInput
              field={{ key: say('total'), type: 'number' }}
              value={total}
              onChange={(value) => setTotal(value === null ? undefined : (value as number))}
            />
          </div>
          <Select
            label={say('method')}
            value={method}
            options={[
              { value: 'entropy', name: say('entropy') },
              { value: 'least-squares', name: say('leastSquares') },
            ]}
            onChange={(value) => setMethod(value as Method)}
          />
        </div>
        <QuestionFields question={question} onChange={setQuestion} />
        <p className="plan-actions">
          <button
            type="button"
            className="action"
            disabled={!isReady || share.isPending}
            onClick={() => isReady && share.mutate({ units, total, method, ...asked(question, id) })}
          >
            {say('share')}
          </button>
          {units === '' && (
            <button type="button" className="small-button" onClick={() => setUnits(say('example'))}>
              {say('useExample')}
            </button>
          )}
        </p>
      </div>
      {share.error && <ErrorState error={share.error} />}
      {share.data && <Shares table={share.data} />}
    </>
  );
}
