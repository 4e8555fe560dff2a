export type { ContractFile, PartyFile, ScheduleFile, StreamFile, TermFile } from './contract-file.ts';
export { type FigureOrigin, type OriginReference, originOf } from './figure-origins.ts';
export { type GameFile, middleGame, type ReadGame, readGame } from './game-file.ts';
export { readContract, readSchedule } from './read-contract.ts';
export { type AgreementTemplate, agreementTemplates } from './templates/index.ts';
