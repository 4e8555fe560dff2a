import { createHmac } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import type { TeamOptions } from '../src/accounts/index.ts';
import { type RunningServer, serve } from '../src/server/index.ts';
import type { StoreLocation } from '../src/store/index.ts';

/** The code an authenticator shows for a secret now (RFC 6238: SHA-1, 30 s, six digits). */
export function totp(secret: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const start = hash.at(-1) & 15;
  return String((hash.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A browser, so far as signing in needs one: it keeps cookies and says which page it is on. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  workspace: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return await this.#send(path, { headers });
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return await this.#send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: this.#url, ...headers },
    });
  }

  /** Calls an operation; what went wrong comes back as its problem. */
  async call(operation: string, input: object = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await this.post(`/api/v1/${operation.replaceAll('.', '/')}`, input);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const workspace = this.workspace === undefined ? {} : { 'x-yanzhen-workspace': this.workspace };
    const headers = { ...workspace, ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '' || /max-age=0/i.test(set)) this.#cookies.delete(name!);
      else this.#cookies.set(name!, value!);
    }
    return response;
  }
}

export const password = 'correct horse battery staple';

export interface Team extends RunningServer {
  readonly location: StoreLocation;
  readonly log: string[];
  /** Signs a person in whose account is made on the way, with a second factor. */
  person(email: string, options?: { administrator?: boolean }): Promise<{ browser: Browser; secret: string }>;
}

/** A server for several people on an empty store. */
export async function teamServer(location: StoreLocation, options: Partial<TeamOptions> = {}): Promise<Team> {
  const log: string[] = [];
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const team: TeamOptions = { url, secondFactor: 'required', behindProxy: false, callsPerMinute: 1e6, ...options };
  const running = await serve({ location, port, team, withoutDemo: true, log: (line) => log.push(line) });
  return {
    ...running,
    location,
    log,
    person: async (email, { administrator = false } = {}) => {
      const browser = new Browser(running.url);
      const { installation } = running.store;
      const account = await installation.create({ name: email.split('@')[0]!, email, administrator });
      const invitation = await installation.invite(account.id, 60_000);
      await browser.call('accounts.accept', { invitation, password });
      await browser.post('/api/auth/sign-in/email', { email, password });
      const secret = await setUpSecondFactor(browser);
      return { browser, secret };
    },
  };
}

/** The address must be known before the server starts: cookies and redirects name it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export async function setUpSecondFactor(browser: Browser, own = password): Promise<string> {
  const enabled = await browser.post('/api/auth/two-factor/enable', { password: own });
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const secret = new URL(totpURI).searchParams.get('secret')!;
  const verified = await browser.post('/api/auth/two-factor/verify-totp', { code: totp(secret) });
  if (!verified.ok) throw new Error(`The second factor was refused: ${await verified.text()}`);
  return secret;
}
