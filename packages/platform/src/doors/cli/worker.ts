import { storeLocation } from '../../store/index.ts';
import type { Language } from '../language.ts';
import { untilToldToEnd } from './until-told.ts';

export interface WorkerCommandOptions {
  readonly threads?: number;
  readonly jobs: number;
  readonly port?: number;
  readonly host?: string;
  readonly log?: string;
}

/** Takes jobs and pieces until it is told to end; what it is doing then goes back to the queue. */
export async function worker(
  { threads, jobs, port, host, log }: WorkerCommandOptions,
  language: Language,
): Promise<void> {
  const { work, logFormat, openLog } = await import('../../server/index.ts');
  const running = await work({
    location: storeLocation(),
    jobs,
    log: openLog(logFormat(log)),
    ...(threads === undefined ? {} : { threads }),
    ...(port === undefined ? {} : { probes: { port, ...(host === undefined ? {} : { host }) } }),
  });
  const text = {
    zh: `工作进程已就绪：${running.threads} 个计算线程，同时 ${jobs} 个任务。\n`,
    en: `The worker is ready: ${running.threads} threads, ${jobs} jobs at a time.\n`,
  };
  process.stdout.write(text[language]);
  await untilToldToEnd();
  await running.close();
}
