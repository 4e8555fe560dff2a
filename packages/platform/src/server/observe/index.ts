export { type Log, type LogFormat, logFormat, openLog } from './log.ts';
export { Metrics } from './metrics.ts';
export { addProbes, observeRequests } from './probes.ts';
