import { useEffect, useRef } from 'react';
import type { IndicatorMeaning } from '../data/index.ts';
import { Formula } from '../parts/formula.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useMethodWords } from './words.ts';

/** One indicator on the method page. `opened` scrolls to it. */
export function IndicatorEntry({ indicator, opened }: { indicator: IndicatorMeaning; opened: boolean }) {
  const say = useMethodWords();
  const text = useText();
  const other = useLanguage() === 'zh' ? indicator.name.en : indicator.name.zh;
  const entry = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened) entry.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  return (
    <section ref={entry} id={indicator.code} className={opened ? 'indicator indicator-opened' : 'indicator'}>
      <h3>
        {text(indicator.name)} <span className="quiet indicator-other">{other}</span> <code>{indicator.code}</code>
      </h3>
      <p>{text(indicator.definition)}</p>
      <dl className="facts">
        <div>
          <dt>{say('formula')}</dt>
          <dd>
            <Formula>{indicator.formula}</Formula>
          </dd>
        </div>
        <div>
          <dt>{say('reading')}</dt>
          <dd>{text(indicator.reading)}</dd>
        </div>
        <div>
          <dt>{say('trap')}</dt>
          <dd>{text(indicator.trap)}</dd>
        </div>
        <div>
          <dt>{say('source')}</dt>
          <dd className="quiet">{indicator.source}</dd>
        </div>
      </dl>
    </section>
  );
}
