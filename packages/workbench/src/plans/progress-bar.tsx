import { formatNumber } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { usePlanWords } from './words.ts';

interface Props {
  readonly done: number | null;
  /** Share of the parts of which anything is known. */
  readonly known?: number | null;
}

/** The share done; what nobody reported is a pale pattern, not zero. */
export function ProgressBar({ done, known = null }: Props) {
  const say = usePlanWords();
  const language = useLanguage();
  const percent = (value: number) => formatNumber(value, 'share', language).replace('.0', '');
  if (done === null) {
    return (
      <span className="plan-progress" title={say('noProgress')}>
        <span className="plan-progress-track unknown" />
        <span className="small quiet">—</span>
        <span className="visually-hidden">{say('noProgress')}</span>
      </span>
    );
  }
  const partly = known !== null && known < 0.995;
  const title = partly
    ? `${say('doneShare', { share: percent(done) })} · ${say('knownShare', { share: percent(known) })}`
    : say('doneShare', { share: percent(done) });
  return (
    <span className="plan-progress" title={title}>
      <span className={partly ? 'plan-progress-track unknown' : 'plan-progress-track'}>
        <span style={{ width: `${100 * Math.min(1, Math.max(0, done))}%` }} />
      </span>
      <span className="small">{percent(done)}</span>
    </span>
  );
}
