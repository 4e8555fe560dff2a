import type { Text } from '../operations/evidence.ts';
import type { FolderHolder } from './types.ts';

/** An error with a sentence for people in both languages. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/** What a reference names is not there. */
export class NotFoundError extends StoreError {
  override readonly name = 'NotFoundError';
}

/** A request the store cannot take: a bad id, an unknown job kind. */
export class InvalidError extends StoreError {
  override readonly name = 'InvalidError';
}

/** Stored bytes no longer match the digest taken when they were saved. */
export class DamagedError extends StoreError {
  override readonly name = 'DamagedError';
}

/** The store could not be opened or reached. */
export class UnavailableError extends StoreError {
  override readonly name = 'UnavailableError';
}

/** The database was there and does not answer now: the same request may succeed in a moment. */
export class DatabaseAwayError extends StoreError {
  override readonly name = 'DatabaseAwayError';
  constructor(options?: ErrorOptions) {
    super(
      {
        zh: '数据库暂时连接不上，没有保存任何内容。请稍后再试。',
        en: 'The database cannot be reached at the moment; nothing was saved. Please try again shortly.',
      },
      options,
    );
  }
}

/** The disk is full, read-only or broken. */
export class DiskError extends StoreError {
  override readonly name = 'DiskError';
  constructor(options?: ErrorOptions) {
    super(
      {
        zh: '磁盘写不进去（已满、只读或损坏），这次没有保存。已保存的都在；请腾出空间后重新启动。',
        en: 'The disk takes no writes (full, read-only or broken); this was not saved. What was saved is there: make room and start again.',
      },
      options,
    );
  }
}

const diskCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', '53100', '58030']);

/** Whether the disk is what stood in the way. */
export function isDiskTrouble(error: unknown): boolean {
  return diskCodes.has((error as { code?: string } | null)?.code ?? '');
}

/** Another process holds the data folder. */
export class FolderHeldError extends StoreError {
  override readonly name = 'FolderHeldError';
  readonly holder: FolderHolder;
  constructor(folder: string, holder: FolderHolder) {
    const host =
      holder.host === null ? { zh: '', en: '' } : { zh: `（主机 ${holder.host}）`, en: ` on ${holder.host}` };
    const advice =
      holder.host === null
        ? { zh: '请通过它的服务访问，或先停止该进程。', en: 'Use its server, or stop that process first.' }
        : {
            zh: `如果那台主机已不再使用该文件夹，请删除文件 ${holder.file} 后重试。`,
            en: `If that machine no longer uses the folder, delete ${holder.file} and try again.`,
          };
    super({
      zh: `数据文件夹 ${folder} 正由进程 ${holder.pid}${host.zh} 使用。${advice.zh}`,
      en: `The data folder ${folder} is in use by process ${holder.pid}${host.en}. ${advice.en}`,
    });
    this.holder = holder;
  }
}
