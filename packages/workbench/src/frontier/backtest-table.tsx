import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { predictorName, type Trial } from './trial.ts';
import { useFrontierWords } from './words.ts';

/** Every window of the back-test, the latest first. */
export function BacktestTable({ trials, evidence }: { trials: readonly Trial[]; evidence: Evidence }) {
  const say = useFrontierWords();
  const text = useText();
  const language = useLanguage();
  const columns = useMemo((): Column<Trial>[] => {
    const year = (key: 'from' | 'to'): Column<Trial> => ({ key, name: say(key), kind: 'number', value: (t) => t[key] });
    const figure = (key: 'auc' | 'lower' | 'upper', name: string): Column<Trial> => ({
      key,
      name,
      kind: 'number',
      value: (t) => t[key],
      show: (t) => {
        const shown = formatNumber(t[key], 'index', language);
        const title = `${predictorName(t.predictor, say)} · ${t.from}–${t.to} · ${name}`;
        return (
          <WhyNumber
            shown={shown}
            figure={{ title, value: shown, evidence, explain: { indicator: 'auc', predictor: t.predictor, to: t.to } }}
          />
        );
      },
    });
    return [
      { key: 'predictor', name: say('predictor'), kind: 'text', value: (t) => predictorName(t.predictor, say) },
      year('from'),
      year('to'),
      { key: 'entries', name: say('entries'), kind: 'number', value: (t) => t.entries },
      figure('auc', 'AUC'),
      figure('lower', say('lower')),
      figure('upper', say('upper')),
    ];
  }, [say, language, evidence]);
  return (
    <DataTable
      title={say('windows')}
      rows={trials}
      columns={columns}
      rowKey={(t) => `${t.predictor} ${t.from}`}
      sortedBy={{ key: 'to', direction: 'descending' }}
      source={sourceLine(evidence, text)}
      height={320}
    />
  );
}
