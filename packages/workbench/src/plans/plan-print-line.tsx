import { useText } from '../words/index.ts';
import type { Plan } from './use-plan.ts';

const words = {
  revision: { zh: '第 {n} 次改动', en: 'change {n}' },
  printed: { zh: '雁阵 · 打印于', en: 'Yanzhen · printed' },
};

/** On paper only: which plan, which change, its source, the day. */
export function PlanPrintLine({ plan }: { plan: Plan }) {
  const text = useText();
  const { title, source } = plan.info;
  return (
    <footer className="print-only small">
      <p>
        {text(title)} · {text(words.revision).replace('{n}', String(plan.revision))}
      </p>
      {source && <p>{source}</p>}
      <p>
        {text(words.printed)} {new Date().toISOString().slice(0, 10)}
      </p>
    </footer>
  );
}
