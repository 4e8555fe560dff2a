import { gradientRungs } from '../gradient/rungs.ts';
import { type IndicatorPack, plain } from './pack.ts';

/** How many firms stand on each rung or above it. */
export const gradientPack: IndicatorPack = {
  id: 'enterprise-gradient',
  name: { zh: '企业梯度培育', en: 'Enterprise gradient' },
  indicators: gradientRungs.slice(1).map(({ id, name, source }) => ({
    ...{ id: `gradient-${id}`, name, unit: '家', ...plain, source },
    scope: {
      zh: '有效期内的企业数，含已升入更高梯度的；国家级、省级须写明',
      en: 'Firms whose recognition is valid, those on higher rungs among them; national or provincial must be said',
    },
  })),
};
