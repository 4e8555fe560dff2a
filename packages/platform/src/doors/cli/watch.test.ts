import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../store/index.ts';
import { watch } from './watch.ts';

it('takes in what a folder holds and what comes into it, passes over what cannot be read, and ends when told', async () => {
  const home = await mkdtemp(join(tmpdir(), 'yanzhen-watch-'));
  const folder = join(home, '文件');
  const data = join(home, 'store');
  const told: string[] = [];
  const until = async (part: string) => {
    for (let tries = 0; tries < 300 && !told.some((line) => line.includes(part)); tries++) await sleep(100);
    expect(told.join('\n')).toContain(part);
  };
  try {
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), '湖北方案\n\n共建园区，税收共享，产业协作。\n');
    const stop = new AbortController();
    const tell = (line: string) => void told.push(line);
    const watching = watch(folder, { data, every: 0.1 }, 'zh', { signal: stop.signal, tell });
    await until('new  a.txt  湖北方案');
    await writeFile(join(folder, 'broken.pdf'), '%PDF-1.4');
    await until('refused');
    await writeFile(join(folder, 'b.txt'), '湖南方案\n\n发展工程机械产业，出口增长。\n');
    await until('new  b.txt  湖南方案');
    stop.abort();
    await watching;
    const store = await openStore({ folder: data });
    expect(await store.documents.list()).toHaveLength(2);
    await store.close();
    await expect(
      watch(join(home, 'none'), { data, every: 1 }, 'zh', { signal: stop.signal, tell }),
    ).rejects.toMatchObject({
      code: 'file-not-found',
    });
  } finally {
    await rm(home, { recursive: true });
  }
}, 60_000);
