import type { ChainTable } from '../data/index.ts';
import { unitName } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { EstimateNotice } from '../parts/with-chain-table.tsx';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { About } from './about.tsx';
import { BalanceReport } from './balance-report.tsx';
import { NextSteps } from './next-steps.tsx';
import { useTablesWords } from './words.ts';

/** One table: what it is, whether it balances, where to take it. */
export function TablePart({ table }: { table: ChainTable }) {
  const say = useTablesWords();
  const text = useText();
  const answer = useAnswer(table);
  return (
    <>
      <h2 className="table-title">{text(table.info.title)}</h2>
      <AnswerSentence text={answer} evidence={table.info.evidence} />
      <EstimateNotice table={table} />
      <Block title={say('balance')}>
        <BalanceReport findings={table.info.quality} />
      </Block>
      <About table={table} />
      <NextSteps table={table} />
    </>
  );
}

function useAnswer({ info }: ChainTable): string {
  const say = useTablesWords();
  const text = useText();
  const language = useLanguage();
  const body = say('answer', {
    regions: info.regions.length,
    sectors: info.sectors.length,
    year: info.year === 0 ? say('yearUnsaid') : text({ zh: `${info.year} 年`, en: String(info.year) }),
    unit: unitName(info.unit, language) || say('yearUnsaid'),
    kind: say(`kindSay-${info.kind}`),
  });
  const faults = (['error', 'caution'] as const).map((level) => info.quality.filter((one) => one.level === level));
  const first = faults.flat()[0];
  const rest = first
    ? say('answerFaults', {
        errors: faults[0]!.length,
        cautions: faults[1]!.length,
        first: text(first.text).replace(/[。.]$/u, ''),
      })
    : say('answerClean');
  return joinSentences([body.trim(), rest], language);
}
