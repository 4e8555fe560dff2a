import { spawn } from 'node:child_process';
import { UserError } from '@yanzhen/evidence/errors';
import type { Language } from '../language.ts';
import { untilToldToEnd } from './until-told.ts';
import { words } from './words.ts';

export interface StartOptions {
  readonly port: number;
  readonly data?: string;
  readonly open: boolean;
  readonly team?: boolean;
  readonly host?: string;
  readonly log?: string;
}

/** Starts the server and stays until it is told to end; a second Ctrl-C ends it at once. */
export async function start(
  { port, data, open, team, host, log: format }: StartOptions,
  language: Language,
): Promise<void> {
  const began = performance.now();
  const { logFormat, openLog, serve } = await import('../../server/index.ts');
  const { findHolder, storeLocation } = await import('../../store/index.ts');
  const location = storeLocation(data);
  const holder = 'folder' in location ? await findHolder(location.folder) : null;
  if (holder?.server != null && holder.host === null) return tellRunning(holder.server.port, open, language);
  const isTeam = team === true || 'databaseUrl' in location;
  if (host !== undefined && !isTeam) throw onlyWithSignIn();
  const log = openLog(logFormat(format));
  const running = await serve({ location, port, log, team: isTeam, ...(host === undefined ? {} : { host }) });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const text = { zh: `雁阵已启动（${seconds} 秒）：`, en: `Yanzhen is running (${seconds} s): ` };
  process.stdout.write(`${text[language]}${running.url}\n`);
  if (running.wantsAdministrator) process.stdout.write(`${words.firstAdministrator[language]}\n`);
  if (open && process.stdout.isTTY) openBrowser(running.url);
  await untilToldToEnd();
  await running.close();
}

function onlyWithSignIn(): UserError {
  return new UserError(
    'host-without-sign-in',
    {
      zh: '没有登录时，服务只接受来自本机的请求。',
      en: 'Without sign-in the server takes requests from this machine only.',
    },
    { place: { field: 'host' }, advice: { zh: '请加 --team。', en: 'Add --team.' } },
  );
}

/** Who starts it twice wants to see it. */
function tellRunning(port: number, open: boolean, language: Language): void {
  const url = `http://127.0.0.1:${port}`;
  const text = { zh: '雁阵已经在运行：', en: 'Yanzhen is running already: ' };
  process.stdout.write(`${text[language]}${url}\n`);
  if (open && process.stdout.isTTY) openBrowser(url);
}

/** Opens the address in the user's browser; where that is not possible, the printed address has to do. */
function openBrowser(url: string): void {
  const commands = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] } as Record<string, string[]>;
  const [command, ...args] = commands[process.platform] ?? ['xdg-open'];
  const child = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
