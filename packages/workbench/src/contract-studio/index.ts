export { useContract } from './use-contract.ts';
export { type Draft, inCase, useDraft } from './use-draft.ts';
