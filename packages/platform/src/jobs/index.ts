export type { Job, JobContext, JobHandler, JobHandlers, JobQueue, JobState, JobWorkers } from './types.ts';
