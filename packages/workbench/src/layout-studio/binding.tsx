import { useState } from 'react';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { useLanguage } from '../words/index.ts';
import { type Outcome, type Worth, worths } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { Names } from './use-names.ts';
import { useRuleWords } from './use-rule-words.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly outcome: Outcome;
}

const firstShown = 6;

/** What binds, and what a little more of each is worth: in sentences, and all of it in a table. */
export function Binding({ problem, names, outcome }: Props) {
  const say = useStudioWords();
  const language = useLanguage();
  const ruleSay = useRuleWords(problem, names);
  const [isOpen, setOpen] = useState(false);
  const all = worths(outcome);
  const [head] = all;
  const sentences = all.slice(0, firstShown);
  const price = (value: number) => formatNumber(value, 'amount', language);
  return (
    <Block
      title={say('bindingTitle')}
      answer={
        head === undefined ? (
          say('bindingNone')
        ) : (
          <>
            {say('bindingSay')} <Term definition={say('shadowPriceIs')}>{say('shadowPrice')}</Term>
          </>
        )
      }
    >
      {sentences.length > 0 && (
        <ul className="layout-sentences">
          {sentences.map((one) => (
            <li key={keyOf(one)}>{sentence(one)}</li>
          ))}
        </ul>
      )}
      {all.length > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('allPrices', { count: all.length })}</summary>
          {isOpen && (
            <DataTable<Worth>
              title={say('bindingTitle')}
              rows={all}
              rowKey={keyOf}
              columns={[
                { key: 'rule', name: say('limit'), kind: 'text', value: ruleSay },
                {
                  ...{ key: 'price', name: say('pricePerUnit'), kind: 'number', value: (one) => one.price },
                  show: (one) => price(one.price),
                },
                {
                  ...{ key: 'change', name: say('priceChecked'), kind: 'number', value: (one) => one.change },
                  show: (one) => formatNumber(one.change, 'amount', language),
                },
                {
                  ...{ key: 'percent', name: say('worthOfPercent'), kind: 'number', value: (one) => one.percent },
                  show: (one) => names.money(one.percent),
                },
              ]}
            />
          )}
        </details>
      )}
    </Block>
  );

  function sentence(one: Worth): string {
    const more =
      one.rule === 'budget'
        ? names.amountOf(one.resource, (one.limit ?? 0) / 100)
        : names.money((one.limit ?? 0) / 100);
    const values = { rule: ruleSay(one), more, worth: names.money(one.percent), price: price(one.price) };
    if ((one.limit ?? 0) === 0) return say('bindsAtZero', values);
    return say(one.price < 0 ? 'bindsLess' : 'bindsMore', values);
  }
}

function keyOf({ rule, region, industry, resource, period, scenario }: Worth): string {
  return [rule, region, industry, resource, period, scenario].join(' ');
}
