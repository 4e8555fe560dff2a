import { UserError } from '@yanzhen/evidence/errors';
import { FolderHeldError, findHolder, type ServerAddress, type StoreLocation } from '../../store/index.ts';

/** The server on this machine that holds the data folder; null when nobody does. @throws FolderHeldError when somebody else does */
export async function serverOf(location: StoreLocation): Promise<ServerAddress | null> {
  if (!('folder' in location)) return null;
  const holder = await findHolder(location.folder);
  if (holder === null) return null;
  if (holder.server === null || holder.host !== null) throw new FolderHeldError(location.folder, holder);
  return holder.server;
}

/** Asks the server something that only its operator may. */
export async function askServer({ port, token }: ServerAddress, path: string): Promise<Response> {
  const url = `http://127.0.0.1:${port}/local/${path}`;
  const response = await fetch(url, { method: 'POST', headers: { 'X-Yanzhen-Token': token } });
  if (response.ok) return response;
  throw new UserError(
    'server-refused',
    { zh: '服务没有答应这项请求。', en: 'The server did not grant this request.' },
    { found: String(response.status) },
  );
}
