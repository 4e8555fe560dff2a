import { type Examination, openStore, storeLocation } from '../../store/index.ts';
import type { Language } from '../language.ts';
import { askServer, serverOf } from './holder.ts';

interface DoctorOptions {
  readonly data?: string;
  readonly mend?: boolean;
  readonly json?: boolean;
}

const marks = { ok: '✓', warning: '!', error: '✗' } as const;

/** Says whether the store is in order. The exit code is 1 when something is damaged or cannot work. */
export async function doctor(options: DoctorOptions, language: Language): Promise<void> {
  const found = await examination(options);
  if (options.json === true) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const { level, text, advice, mended } of found.findings) {
      const done = mended === true ? { zh: '已处理。', en: ' Mended.' }[language] : '';
      process.stdout.write(`${marks[mended === true ? 'ok' : level]} ${text[language]}${done}\n`);
      if (advice !== undefined && mended !== true) process.stdout.write(`  → ${advice[language]}\n`);
    }
  }
  process.exitCode = found.level === 'error' ? 1 : 0;
}

async function examination({ data, mend = false }: DoctorOptions): Promise<Examination> {
  const location = storeLocation(data);
  const server = await serverOf(location);
  if (server !== null) {
    return (await (await askServer(server, `examine${mend ? '?mend=1' : ''}`)).json()) as Examination;
  }
  const store = await openStore(location);
  try {
    return await store.examine({ mend });
  } finally {
    await store.close();
  }
}
