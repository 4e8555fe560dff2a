import { paymentTemplates } from './payments.ts';
import { splitTemplates } from './splits.ts';
import type { AgreementTemplate } from './template.ts';

export type { AgreementTemplate } from './template.ts';

/** Precedents, each a contract that can be run. What no source states is named as open and stands in as an assumption. */
export const agreementTemplates: readonly AgreementTemplate[] = [...splitTemplates, ...paymentTemplates];
