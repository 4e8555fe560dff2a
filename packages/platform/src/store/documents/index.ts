export { documentRepository } from './documents.ts';
export { type PreparedDocument, type PreparedFile, prepareFile } from './prepare.ts';
export { topicRepository } from './topics.ts';
export type * from './types.ts';
export { verdictRepository } from './verdicts.ts';
