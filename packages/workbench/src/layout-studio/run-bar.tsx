import { JobProgress } from '../parts/job-progress.tsx';
import { NumberCell } from '../parts/number-cell.tsx';
import type { Limits, Solving } from './use-solve.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly solving: Solving;
  readonly limits: Limits;
  readonly onLimits: (limits: Limits) => void;
}

/** The button that solves; while it runs, the plan, bound and gap reached so far, and a way to stop it. */
export function RunBar({ solving, limits, onLimits }: Props) {
  const say = useStudioWords();
  const { isRunning, isOld, isStopped, last, progress, cancel, solve } = solving;
  const hint = isStopped ? say('stopped') : isOld && !isRunning ? say('stale') : '';
  return (
    <div className="layout-run no-print">
      <div className="layout-row">
        <button type="button" className="action" disabled={isRunning} onClick={() => solve(limits)}>
          {say(last ? 'solveAgain' : 'solve')}
        </button>
        <label className="layout-limit">
          <span>{say('seconds')}</span>
          <NumberCell
            label={say('seconds')}
            value={limits.seconds}
            least={1}
            most={86_400}
            onChange={(seconds) => seconds !== undefined && onLimits({ ...limits, seconds })}
          />
        </label>
        <label className="layout-limit">
          <span>{say('gapAsked')}</span>
          <NumberCell
            label={say('gapAsked')}
            value={limits.gap}
            least={0}
            most={100}
            onChange={(gap) => gap !== undefined && onLimits({ ...limits, gap })}
          />
        </label>
        <span className="small quiet" role="status">
          {hint}
        </span>
      </div>
      {isRunning && (
        <div className="layout-row">
          <JobProgress progress={progress} onCancel={cancel} />
          <span className="small quiet">{say('goesOn')}</span>
        </div>
      )}
    </div>
  );
}
