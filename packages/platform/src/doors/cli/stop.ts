import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '@yanzhen/evidence/errors';
import type { Language } from '../language.ts';

/** Asks the server that holds the data folder to end, and waits until it has. */
export async function stop({ data }: { readonly data?: string }, language: Language): Promise<void> {
  const { findHolder, storeLocation } = await import('../../store/index.ts');
  const location = storeLocation(data);
  const holder = 'folder' in location ? await findHolder(location.folder) : null;
  if (holder === null || holder.host !== null) {
    throw new UserError(
      'not-running',
      { zh: '没有正在本机运行的服务。', en: 'No server is running on this machine.' },
      { kind: 'absent' },
    );
  }
  process.kill(holder.pid, 'SIGTERM');
  for (let waited = 0; waited < 15_000; waited += 100) {
    const now = 'folder' in location ? await findHolder(location.folder) : null;
    if (now?.pid !== holder.pid) {
      const text = { zh: '服务已停止。\n', en: 'The server has stopped.\n' };
      return void process.stdout.write(text[language]);
    }
    await sleep(100);
  }
  throw new UserError(
    'still-running',
    { zh: '服务没有在 15 秒内停止。', en: 'The server did not stop within 15 seconds.' },
    { found: `pid ${holder.pid}` },
  );
}
