import type { ImportPreview } from '@yanzhen/evidence/imports';
import type { Role } from './mapping.ts';

/** What roles of columns and parts of a proposal are called. */
export const roleWords = {
  region: 'roleRegion',
  industry: 'roleIndustry',
  year: 'roleYear',
  measure: 'roleMeasure',
  unit: 'roleUnit',
  value: 'roleValue',
  none: 'roleNone',
  values: 'partValues',
  layout: 'partLayout',
} as const satisfies Record<Role | ImportPreview['parts'][number]['part'], string>;
