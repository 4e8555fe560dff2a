export { Start } from './start.tsx';
export { type ContractAtHand, useContract } from './use-contract.ts';
export { type Draft, useDraft } from './use-draft.ts';
