import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '@yanzhen/evidence/errors';
import { checkBackup, openStore, restoreStore, type Store, schemaState, storeLocation } from '../../store/index.ts';
import type { Language } from '../language.ts';
import { askServer, serverOf } from './holder.ts';

interface KeepOptions {
  readonly data?: string;
}

const tell = (text: { zh: string; en: string }, language: Language) => void process.stdout.write(`${text[language]}\n`);

/** Writes the whole store into one file, which appears when it is whole, checked and on the disk. */
export async function backup(file: string, { data }: KeepOptions, language: Language): Promise<void> {
  const path = resolve(file);
  if ((await stat(path).catch(() => null)) !== null) throw isThere(path);
  const making = `${path}.part`;
  try {
    await takeBackup(making, data);
    await checkBackup(making);
    const handle = await open(making, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(making, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } finally {
    await rm(making, { force: true });
  }
  const megabytes = ((await stat(path)).size / 1024 ** 2).toFixed(1);
  tell(
    {
      zh: `备份完成并已核对：${path}（${megabytes} MB）。`,
      en: `The backup is done and checked: ${path} (${megabytes} MB).`,
    },
    language,
  );
}

/** Through the server that holds the folder, or here. */
async function takeBackup(path: string, data: string | undefined): Promise<void> {
  const location = storeLocation(data);
  const server = await serverOf(location);
  const sink = createWriteStream(path, { mode: 0o600 });
  if (server !== null) {
    const { body } = await askServer(server, 'backup');
    return await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), sink);
  }
  const store = await openStore(location);
  try {
    tellDamage(await store.backUp(sink));
  } finally {
    await store.close();
  }
}

function tellDamage({ damaged }: Awaited<ReturnType<Store['backUp']>>): void {
  if (damaged.length === 0) return;
  process.stderr.write(
    `! ${damaged.length} 份内容已损坏，没有备份 · damaged before and not in the backup: ${damaged.join(', ')}\n`,
  );
}

/** Makes a store from a backup in an empty folder or database. */
export async function restore(file: string, { data }: KeepOptions, language: Language): Promise<void> {
  const { rows, blobs, createdAt, version } = await restoreStore(storeLocation(data), resolve(file));
  tell(
    {
      zh: `已恢复 ${createdAt} 的备份（版本 ${version}）：${rows} 行、${blobs} 份内容。`,
      en: `Restored the backup of ${createdAt} (version ${version}): ${rows} rows, ${blobs} blobs.`,
    },
    language,
  );
}

/** Brings the schema up to date, or only says what is to be done. */
export async function migrate(options: KeepOptions & { readonly check?: boolean }, language: Language): Promise<void> {
  const location = storeLocation(options.data);
  const { taken, pending } = await schemaState(location);
  if (options.check !== true) await (await openStore(location)).close();
  const steps = pending.map((name) => `  ${name}`).join('\n');
  const newest = taken.at(-1) ?? '—';
  const text =
    pending.length === 0
      ? { zh: `数据库结构已是最新（${newest}）。`, en: `The schema is the newest (${newest}).` }
      : options.check === true
        ? { zh: `要做 ${pending.length} 步：\n${steps}`, en: `${pending.length} steps are to be taken:\n${steps}` }
        : { zh: `做了 ${pending.length} 步：\n${steps}`, en: `${pending.length} steps taken:\n${steps}` };
  tell(text, language);
}

function isThere(path: string): UserError {
  return new UserError(
    'file-exists',
    { zh: `文件 ${path} 已存在。`, en: `The file ${path} exists.` },
    {
      kind: 'conflict',
      advice: { zh: '备份不覆盖文件，请换一个名称。', en: 'A backup overwrites nothing: choose another name.' },
    },
  );
}
