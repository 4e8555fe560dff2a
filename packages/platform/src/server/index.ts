export { type LogFormat, logFormat, openLog } from './observe/index.ts';
export { type CheckResult, testInstallation } from './self-test.ts';
export { type RunningServer, type ServeOptions, serve } from './serve.ts';
export { type RunningWorker, type WorkerOptions, work } from './work.ts';
