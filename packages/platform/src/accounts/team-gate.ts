import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { type Gate, namedWorkspace, workspaceHeader } from '../doors/http/gate.ts';
import type { HttpParts } from '../doors/http/parts.ts';
import type { Operation } from '../operations/operation.ts';
import { type InstallationRepository, installationWorkspace } from '../store/accounts/index.ts';
import { addressOf } from './address.ts';
import type { Caller, Role } from './caller.ts';
import { CallsPerMinute } from './calls-per-minute.ts';
import type { Identified, Identify } from './identify.ts';
import { checkCall, needOf, signInFirst } from './may-call.ts';
import type { TeamOptions } from './team-options.ts';

type Asked = Pick<Operation, 'name' | 'effect' | 'needs'>;

export interface TeamGateParts {
  readonly identify: Identify;
  readonly installation: InstallationRepository;
  readonly partsOf: (workspace: string) => HttpParts;
  readonly options: TeamOptions;
}

/** Refusals of the same call by the same caller are told to the log once within this time (milliseconds). */
const quietFor = 60_000;

/** The gate of an installation for several people: it knows who asks, where she is a member, and as what. */
export class TeamGate implements Gate {
  readonly #parts: TeamGateParts;
  readonly #calls: CallsPerMinute;
  readonly #refused = new Map<string, number>();

  constructor(parts: TeamGateParts) {
    this.#parts = parts;
    this.#calls = new CallsPerMinute(parts.options.callsPerMinute);
  }

  async enter(c: Context, operation: Asked): Promise<HttpParts> {
    const address = addressOf(c, this.#parts.options.behindProxy);
    const who = await this.#parts.identify(c);
    const wait = this.#calls.count(who.caller.account ?? `${who.caller.kind}/${address}`);
    if (wait > 0) throw callsTooOften(wait);
    const need = needOf(operation);
    const general = need === 'anyone' || need === 'account' || need === 'administrator';
    const workspace = general ? installationWorkspace : await this.#workspace(c, who);
    const role = general ? null : await this.#role(who, workspace);
    const caller: Caller = { ...who.caller, role, ...(address === '' ? {} : { address }) };
    const parts = { ...this.#parts.partsOf(workspace), caller };
    try {
      checkCall(caller, operation);
    } catch (error) {
      await this.#tellRefusal(parts, operation);
      throw error;
    }
    return parts;
  }

  /** The one that is named; otherwise a token's, or the only one there is a choice of. */
  async #workspace(c: Context, { caller, workspace }: Identified): Promise<string> {
    const named = namedWorkspace(c);
    if (caller.kind === 'nobody') throw signInFirst();
    if (workspace !== null) {
      if (named !== undefined && named !== workspace) throw notYours(named);
      return workspace;
    }
    if (named !== undefined) return named;
    if (caller.kind === 'operator') return 'local';
    const memberships = await this.#parts.installation.memberships(caller.account!);
    if (memberships.length === 1) return memberships[0]!.id;
    throw whichWorkspace(memberships.map(({ id }) => id));
  }

  /** @throws UserError, the same where there is no such workspace and where she is no member of it */
  async #role({ caller, token }: Identified, workspace: string): Promise<Role | null> {
    if (caller.kind === 'operator') return 'admin';
    const memberships = await this.#parts.installation.memberships(caller.account!);
    const own = memberships.find(({ id }) => id === workspace);
    if (own === undefined) throw notYours(workspace);
    return token === undefined ? own.role : lower(own.role, token.role);
  }

  async #tellRefusal(parts: HttpParts, { name }: Asked): Promise<void> {
    const caller = parts.caller!;
    if (caller.account === null) return;
    const key = `${caller.account} ${parts.workspace} ${name}`;
    const now = performance.now();
    if (now - (this.#refused.get(key) ?? Number.NEGATIVE_INFINITY) < quietFor) return;
    if (this.#refused.size > 10_000) this.#refused.clear();
    this.#refused.set(key, now);
    const { audit } = await parts.store();
    await audit.append({
      ...{ caller: caller.name, account: caller.account, address: caller.address ?? null },
      ...{ action: name, outcome: 'refused', detail: '' },
    });
  }
}

/** A token never may more than the person whose it is may now. */
function lower(own: Role, token: Role): Role {
  const order: readonly Role[] = ['viewer', 'analyst', 'editor', 'admin'];
  return order[Math.min(order.indexOf(own), order.indexOf(token))]!;
}

function notYours(workspace: string): UserError {
  return new UserError(
    'no-such-workspace',
    { zh: '没有这个工作区，或您不是它的成员。', en: 'There is no such workspace, or you are no member of it.' },
    { kind: 'forbidden', found: workspace.slice(0, 80) },
  );
}

function whichWorkspace(ids: readonly string[]): UserError {
  const none = ids.length === 0;
  return new UserError(
    none ? 'no-workspace' : 'which-workspace',
    none
      ? { zh: '您还不是任何工作区的成员。', en: 'You are no member of any workspace yet.' }
      : { zh: '请说明是哪个工作区。', en: 'Please say which workspace.' },
    {
      kind: none ? 'forbidden' : 'input',
      ...(none ? {} : { expected: { zh: ids.join('、'), en: ids.join(', ') } }),
      advice: none
        ? { zh: '请系统管理员或工作区管理员加入您。', en: 'Ask an administrator to add you.' }
        : {
            zh: `用请求头 ${workspaceHeader} 或参数 in。`,
            en: `With the header ${workspaceHeader} or the parameter in.`,
          },
    },
  );
}

function callsTooOften(seconds: number): UserError {
  return new UserError(
    'too-many-calls',
    { zh: `请求过于频繁，请 ${seconds} 秒后再试。`, en: `Too many calls. Please wait ${seconds} s.` },
    { kind: 'often' },
  );
}
