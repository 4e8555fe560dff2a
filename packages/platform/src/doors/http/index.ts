export { createApp } from './app.ts';
export { type Front, type Gate, openGate } from './gate.ts';
export { operationJobHandlers, tidySpool } from './jobs.ts';
export { LongReads } from './long-reads.ts';
export type { HttpParts } from './parts.ts';
export { pieceHandler } from './pieces.ts';
export { Spool } from './spool.ts';
