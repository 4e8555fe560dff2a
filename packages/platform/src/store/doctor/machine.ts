import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import type { Finding } from './types.ts';

/** With less than this an import of a few gigabytes may not find room. */
const littleRoom = 2 * 1024 ** 3;
const noRoom = 100 * 1024 ** 2;

/** Room on the disk of the data folder, and whether it takes writes; of a server's disk only how much the data take. */
export async function lookAtDisk({ db, folder }: Connection): Promise<Finding> {
  if (folder === null) {
    const { rows } = await sql<{
      size: string;
    }>`select pg_size_pretty(pg_database_size(current_database())) as size`.execute(db);
    const size = rows[0]!.size;
    return {
      check: 'disk',
      level: 'ok',
      text: {
        zh: `数据库占 ${size}；服务器磁盘的余量请在服务器上查看。`,
        en: `The database takes ${size}; how much room its disk has is to be seen there.`,
      },
    };
  }
  const probe = join(folder, `probe-${randomUUID()}.part`);
  try {
    await writeFile(probe, 'x');
  } catch (error) {
    return {
      check: 'disk',
      level: 'error',
      text: {
        zh: `数据文件夹写不进去：${(error as Error).message}`,
        en: `The data folder takes no writes: ${(error as Error).message}`,
      },
      advice: {
        zh: '请检查磁盘是否已满或只读，以及文件夹的权限。',
        en: 'Look whether the disk is full or read-only, and at the folder’s permissions.',
      },
    };
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const room = free < 10 * 1024 ** 3 ? `${(free / 1024 ** 2).toFixed(0)} MB` : `${(free / 1024 ** 3).toFixed(0)} GB`;
  const level = free < noRoom ? 'error' : free < littleRoom ? 'warning' : 'ok';
  return {
    check: 'disk',
    level,
    text: { zh: `磁盘余量 ${room}。`, en: `${room} are free on the disk.` },
    ...(level === 'ok'
      ? {}
      : { advice: { zh: '请清理磁盘或移动数据文件夹。', en: 'Make room, or move the data folder.' } }),
  };
}

/** Seconds by which clocks may differ before it is worth a word. */
const tolerable = 5;

/** This machine's clock beside the database's, and rows that say they come from the future. */
export async function lookAtClock(db: Kysely<Schema>): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: number; newest: number | null }>`
    select extract(epoch from clock_timestamp())::double precision as now,
      (select extract(epoch from max(t))::double precision from (
        select max(created_at) as t from job union all select max(created_at) from dataset_version
        union all select max(updated_at) from setting union all select max(created_at) from document_version) as all_times) as newest`.execute(
    db,
  );
  const here = (before + Date.now()) / 2000;
  const { now, newest } = rows[0]!;
  const apart = Math.abs(now - here);
  if (newest !== null && newest > now + tolerable) {
    const ahead = Math.round(newest - now);
    return {
      check: 'clock',
      level: 'warning',
      text: {
        zh: `有记录的时间比现在晚 ${ahead} 秒：时钟被调回过。`,
        en: `There are rows from ${ahead} seconds in the future: the clock was set back.`,
      },
      advice: {
        zh: '数据没有问题；“最新”的次序在时钟赶上之前可能不对。请启用时间同步。',
        en: 'No data are harmed; what counts as newest may be wrong until the clock has caught up. Keep clocks in step.',
      },
    };
  }
  if (apart > tolerable) {
    return {
      check: 'clock',
      level: 'warning',
      text: {
        zh: `本机与数据库的时钟相差 ${Math.round(apart)} 秒。`,
        en: `This machine’s clock and the database’s are ${Math.round(apart)} seconds apart.`,
      },
      advice: {
        zh: '任务按数据库的时钟判断，不受影响；令牌有效期按本机判断。请启用时间同步。',
        en: 'Jobs go by the database’s clock and are not harmed; expiry of tokens goes by this machine’s. Keep clocks in step.',
      },
    };
  }
  return { check: 'clock', level: 'ok', text: { zh: '时钟一致。', en: 'The clocks agree.' } };
}
