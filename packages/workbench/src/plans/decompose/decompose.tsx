import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, numberIn, type Row, rowsOf, textIn, type WireTable } from '../../data/index.ts';
import { formatNumber } from '../../design/index.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Notes } from '../../parts/notes.tsx';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { FieldInput } from '../field-input.tsx';
import { unitsTable } from './units-table.ts';
import { useDecomposeWords } from './words.ts';
import './decompose.css';

type Method = 'entropy' | 'least-squares';

/** A total shared among regions or chains within bounds, held against what they promised themselves. */
export function Decompose() {
  const say = useDecomposeWords();
  const [units, setUnits] = useState('');
  const [total, setTotal] = useState<number>();
  const [method, setMethod] = useState<Method>('entropy');
  const share = useMutation({
    mutationFn: (input: { units: string; total: number; method: Method }) => {
      const file = new File([unitsTable(input.units)], 'units.csv', { type: 'text/csv' });
      return client.call('plans.decompose', { ...input, units: file }) as Promise<WireTable>;
    },
  });
  const isReady = units.trim() !== '' && total !== undefined && total > 0;
  return (
    <>
      <p className="block-answer">{say('lead')}</p>
      <div className="decompose-form">
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
          <button
            type="button"
            className="action"
            disabled={!isReady || share.isPending}
            onClick={() => isReady && share.mutate({ units, total, method })}
          >
            {say('share')}
          </button>
          {units === '' && (
            <button type="button" className="small-button" onClick={() => setUnits(say('example'))}>
              {say('useExample')}
            </button>
          )}
        </div>
      </div>
      {share.error && <ErrorState error={share.error} />}
      {share.data && <Shares table={share.data} />}
    </>
  );
}

function Shares({ table }: { table: WireTable }) {
  const say = useDecomposeWords();
  const language = useLanguage();
  const rows = rowsOf(table);
  const number = (key: string, name: string, kind: 'amount' | 'share' | 'score' = 'amount'): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => (row[key] === null ? '—' : formatNumber(numberIn(row, key), kind, language)),
  });
  const columns: Column<Row>[] = [
    { key: 'unit', name: say('unit'), kind: 'text', value: (row) => textIn(row, 'unit') },
    number('prior', say('prior')),
    number('lower', say('lower')),
    number('upper', say('upper')),
    number('share', say('shareOf'), 'share'),
    number('value', say('value')),
    number('promised', say('promised')),
    number('difference', say('difference'), 'score'),
  ];
  return (
    <>
      <Notes notes={table.evidence.notes} levels={['information', 'caution', 'refusal']} />
      <DataTable
        title={say('title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => textIn(row, 'unit')}
        source="plans decompose"
      />
    </>
  );
}
