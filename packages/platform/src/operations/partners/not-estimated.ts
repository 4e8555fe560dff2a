import type { Form } from '@yanzhen/science/partners';
import type { Text } from '../evidence.ts';
import type { Opened } from './opened.ts';
import type { Expected } from './proposal.ts';

/** What a gain may be of. */
type Gain = 'value-added' | 'jobs' | 'resilience' | 'carbon';

/** Why a gain is not given; the text is for people. */
export const REASONS = {
  'no-measure': {
    zh: '数据集（或投入产出表）没有这项指标',
    en: 'the dataset (or the table) has no such measure',
  },
  'no-figure': { zh: '有关的地区和行业没有数值', en: 'there is no figure for these regions and this industry' },
  'no-response': {
    zh: '统计只说明研发和制造各在哪里，不说明一处的研发能给另一处的制造增加多少',
    en: 'statistics say where research and production are, not what research in one place adds to production in another',
  },
  'crowding-only': {
    zh: '这种形式减少的是拥挤，不是对单一来源的依赖',
    en: 'this form lessens crowding, not dependence on one source',
  },
  'several-industries': {
    zh: '打包的几个行业各有各的集中度，不能合成一个数',
    en: 'each industry of the bundle has a concentration of its own; they do not make one figure',
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof REASONS;

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
