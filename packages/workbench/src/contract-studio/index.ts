export { useContract } from './use-contract.ts';
export { type Draft, useDraft } from './use-draft.ts';
