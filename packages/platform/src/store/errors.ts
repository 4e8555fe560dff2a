import type { Text } from '../operations/evidence.ts';
import type { FolderHolder } from './types.ts';

/** An error with a sentence for people in both languages. */
export class StoreError extends Error {
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = new.target.name;
    this.text = text;
  }
}

/** What a reference names is not there. */
export class NotFoundError extends StoreError {}

/** A request the store cannot take: a bad id, an unknown job kind. */
export class InvalidError extends StoreError {}

/** Stored bytes no longer match the digest taken when they were saved. */
export class DamagedError extends StoreError {}

/** The store could not be opened or reached. */
export class UnavailableError extends StoreError {}

/** Another process holds the data folder. */
export class FolderHeldError extends StoreError {
  readonly holder: FolderHolder;
  constructor(folder: string, holder: FolderHolder) {
    super({
      zh: `数据文件夹 ${folder} 正由进程 ${holder.pid} 使用。请通过它的服务访问，或先停止该进程。`,
      en: `The data folder ${folder} is in use by process ${holder.pid}. Use its server, or stop that process first.`,
    });
    this.holder = holder;
  }
}
