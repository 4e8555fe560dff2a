import type { Form } from '@yanzhen/science/partners';
import type { Opened } from './opened.ts';
import type { Expected } from './proposal.ts';

/** What a gain may be of. */
type Gain = 'value-added' | 'jobs' | 'resilience' | 'carbon';

/**
 * Why a gain is not given. `no-measure`: neither the dataset nor the table has one. `no-figure`: not for these regions and this
 * industry. `no-response`: statistics say where research and production are, not what one adds to the other. `crowding-only`: the
 * form lessens crowding, not dependence. `several-industries`: each of a bundle has a concentration of its own.
 */
export type Reason = 'no-measure' | 'no-figure' | 'no-response' | 'crowding-only' | 'several-industries';

/** The gains that are not given for a proposal, each with the reason. */
export function notEstimated(form: Form, expected: Expected, opened: Opened): Partial<Record<Gain, Reason>> {
  const known: Readonly<Record<Gain, boolean>> = {
    'value-added': !Number.isNaN(expected.valueAdded - expected.valueAddedEnds),
    jobs: !Number.isNaN(expected.jobs - expected.jobsEnd),
    resilience: !Number.isNaN(expected.concentration) || !Number.isNaN(expected.secured),
    carbon: !Number.isNaN(expected.carbon),
  };
  const has: Readonly<Record<Gain, boolean>> = {
    'value-added': form === 'chain-pairing' ? expected.valueAddedUnit !== '' : opened.valueAdded !== undefined,
    jobs: form !== 'chain-pairing' && opened.jobs !== undefined,
    resilience: true,
    carbon: form === 'chain-pairing' ? expected.carbonUnit !== '' : opened.emissions !== undefined,
  };
  const why = (gain: Gain): Reason => {
    if (form === 'research-production') return 'no-response';
    if (gain === 'resilience' && form === 'differentiation') return 'crowding-only';
    if (gain === 'resilience' && form === 'co-built-park') return 'several-industries';
    return has[gain] ? 'no-figure' : 'no-measure';
  };
  const gains = Object.keys(known) as Gain[];
  return Object.fromEntries(gains.filter((gain) => !known[gain]).map((gain) => [gain, why(gain)]));
}
