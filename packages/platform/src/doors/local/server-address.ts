import { UserError } from '@yanzhen/evidence/errors';
import { installationWorkspace } from '../../store/accounts/types.ts';
import { defaultWorkspace, type ServerAddress } from '../../store/index.ts';
import type { CallRequest } from './call.ts';

/** A server that a command goes through, and what it is told besides the call. */
export interface Server {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The workspace a command is about: of its flag, of the environment, or the first there was. */
export function workspaceOf({ workspace }: Pick<CallRequest, 'workspace'>): string {
  return workspace ?? process.env.YANZHEN_WORKSPACE ?? defaultWorkspace;
}

/** The server that holds the data folder on this machine; its token says that the same user asks. */
export function here({ port, token }: ServerAddress, request: Pick<CallRequest, 'workspace'>): Server {
  const headers = { authorization: `Bearer ${token}`, 'x-yanzhen-workspace': workspaceOf(request) };
  return { baseUrl: `http://127.0.0.1:${port}`, headers };
}

/** A team's server elsewhere (YANZHEN_SERVER, YANZHEN_TOKEN); a token is for one workspace. */
export function remoteServer(environment: Readonly<Record<string, string | undefined>>): Server | undefined {
  const { YANZHEN_SERVER: url, YANZHEN_TOKEN: token } = environment;
  if (url === undefined || url === '') return undefined;
  if (token !== undefined && token !== '') {
    return { baseUrl: url.replace(/\/$/, ''), headers: { authorization: `Bearer ${token}` } };
  }
  throw new UserError(
    'token-needed',
    { zh: '使用远处的服务需要令牌。', en: 'A server elsewhere needs a token.' },
    {
      expected: { zh: '环境变量 YANZHEN_TOKEN', en: 'the environment variable YANZHEN_TOKEN' },
      advice: { zh: '在工作台的“团队”页创建一个。', en: 'Make one on the page “Team” of the workbench.' },
    },
  );
}

/** @throws UserError for what is no workspace of anybody's */
export function checkEnterable(workspace: string): string {
  if (workspace !== installationWorkspace) return workspace;
  throw new UserError(
    'no-such-workspace',
    { zh: '没有这个工作区。', en: 'There is no such workspace.' },
    { kind: 'absent', found: workspace },
  );
}
