import { UserError } from '@yanzhen/evidence/errors';
import type { Job } from '../../jobs/types.ts';
import { apiPrefix } from './request.ts';
import { request, type Transport } from './transport.ts';
import type { CallOptions } from './types.ts';

type JobEvent = Pick<Job, 'state' | 'fraction' | 'doing' | 'error'>;

/**
 * Follows a job's events until it ended. When the caller aborts, the job is cancelled.
 * @throws UserError when it failed, the signal's reason when it was aborted
 */
export async function followJob(transport: Transport, id: string, options: CallOptions): Promise<void> {
  const address = `${apiPrefix}/jobs/${encodeURIComponent(id)}`;
  const cancel = () =>
    void request(transport, `${apiPrefix}/jobs/cancel`, {}, cancelRequest(id)).catch(() => undefined);
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const response = await request(transport, `${address}/events`, options, {});
      for await (const job of jobEvents(response)) {
        options.onProgress?.({ phase: 'working', fraction: job.fraction, doing: job.doing });
        options.signal?.throwIfAborted();
        if (hasEnded(job)) return;
      }
      options.signal?.throwIfAborted();
    }
  } finally {
    options.signal?.removeEventListener('abort', cancel);
  }
}

function cancelRequest(job: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ job }) };
}

/** @throws UserError for a job that ended otherwise than done */
function hasEnded(job: JobEvent): boolean {
  if (job.state === 'queued' || job.state === 'active') return false;
  if (job.state === 'done') return true;
  const { zh, en, ...where } = job.error ?? { zh: '任务没有完成。', en: 'The job did not finish.' };
  const kind = job.state === 'cancelled' ? 'cancelled' : 'input';
  throw new UserError(`job-${job.state}`, { zh, en }, { kind, ...where });
}

/** The `data:` lines of a server-sent event stream, parsed. */
async function* jobEvents(response: Response): AsyncGenerator<JobEvent> {
  if (!response.ok || response.body === null) {
    throw new UserError('job-lost', { zh: '找不到这个任务。', en: 'The job is not there.' }, { kind: 'absent' });
  }
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:')) yield JSON.parse(line.slice(5)) as JobEvent;
  }
}
