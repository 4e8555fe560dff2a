import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../src/store/testing/folders.ts';
import { yanzhen } from './running.ts';
import { Browser, password, type Team, teamServer } from './team-running.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Who the government's own identity says is there; the test sets it. */
let claims: Record<string, unknown> = {};

/** An OpenID provider with one user, who is signed in: what the standard asks for and no more. */
function identityServer(): Promise<{ url: string; server: Server }> {
  const codes = new Map<string, { nonce: string | null; challenge: string | null }>();
  let url = '';
  const server = createServer((request, response) => {
    const asked = new URL(request.url!, url);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (asked.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        userinfo_endpoint: `${url}/userinfo`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      });
    }
    if (asked.pathname === '/jwks') {
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    }
    if (asked.pathname === '/authorize') {
      const code = randomUUID();
      const { searchParams: query } = asked;
      codes.set(code, { nonce: query.get('nonce'), challenge: query.get('code_challenge') });
      const back = new URL(query.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state')!);
      return response.writeHead(302, { location: back.href }).end();
    }
    if (asked.pathname !== '/token') return json({}, 404);
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const issued = codes.get(form.get('code') ?? '');
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (issued === undefined || verifier !== issued.challenge) return json({ error: 'invalid_grant' }, 400);
      json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(url, issued.nonce) });
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({ url, server });
    });
  });
}

function idToken(issuer: string, nonce: string | null): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { iss: issuer, aud: 'yanzhen', iat: now, exp: now + 60, nonce, ...claims };
  const signed = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(payload)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
}

describe('the government’s own identity', () => {
  let team: Team;
  let identity: Awaited<ReturnType<typeof identityServer>>;
  beforeAll(async () => {
    identity = await identityServer();
    const oidc = {
      issuer: identity.url,
      clientId: 'yanzhen',
      clientSecret: 's',
      name: '统一身份',
      signUp: false,
      trustEmail: false,
    };
    team = await teamServer({ folder: newFolder() }, { oidc });
  });
  afterAll(async () => {
    await team.close();
    identity.server.close();
    removeFolders();
  });

  /** Goes the way a browser is sent, from the button to the last redirect. */
  async function signIn(): Promise<Browser> {
    const browser = new Browser(team.url);
    const asked = await browser.post('/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/',
      errorCallbackURL: '/sign-in',
    });
    const { url } = (await asked.json()) as { url: string };
    const sent = await fetch(url, { redirect: 'manual' });
    const back = new URL(sent.headers.get('location')!);
    await browser.get(back.pathname + back.search);
    return browser;
  }

  it('lets in who was invited, without a second factor of ours', async () => {
    await team.store.installation.create({ name: '孙', email: 'sun@example.org', administrator: false });
    claims = { sub: '1', email: 'sun@example.org', email_verified: true, name: '孙' };
    const browser = await signIn();
    expect(await browser.call('accounts.me')).toMatchObject({
      body: { kind: 'account', owes: null, account: { email: 'sun@example.org' } },
    });
  });

  it('lets in nobody who was not, nor an address it did not verify, nor who is suspended', async () => {
    claims = { sub: '2', email: 'stranger@example.org', email_verified: true, name: 'x' };
    expect(await (await signIn()).call('accounts.me')).toMatchObject({ body: { kind: 'nobody' } });
    await team.store.installation.create({ name: '周', email: 'zhou@example.org', administrator: true });
    claims = { sub: '3', email: 'zhou@example.org', email_verified: false, name: 'x' };
    expect(await (await signIn()).call('accounts.me')).toMatchObject({ body: { kind: 'nobody' } });
    const { id } = (await team.store.installation.find('sun@example.org'))!;
    await team.store.installation.change(id, { suspended: true });
    claims = { sub: '1', email: 'sun@example.org', email_verified: true, name: '孙' };
    expect(await (await signIn()).call('accounts.me')).toMatchObject({ body: { kind: 'nobody' } });
  });
});

describe('the command line', () => {
  let team: Team;
  let folder: string;
  beforeAll(async () => {
    folder = newFolder();
    team = await teamServer({ folder });
  });
  afterAll(async () => {
    await team.close();
    removeFolders();
  });

  it('makes the first administrator on the machine itself, who has the first workspace', async () => {
    const args = ['accounts', 'invite', 'li@example.org', '--name', '李', '--administrator', '--data', folder];
    const { code, out } = await yanzhen(args);
    expect(code).toBe(0);
    const invitation = new URL((JSON.parse(out) as { link: string }).link, team.url).searchParams.get('invitation');
    const browser = new Browser(team.url);
    expect((await browser.call('accounts.accept', { invitation, password })).status).toBe(200);
    await browser.post('/api/auth/sign-in/email', { email: 'li@example.org', password });
    expect(await browser.call('accounts.me')).toMatchObject({
      body: { administrator: true, owes: 'second-factor', workspaces: [{ id: 'local', role: 'admin' }] },
    });
  });

  it('works in the workspace it names, on the machine itself and with a token elsewhere', async () => {
    const { installation } = team.store;
    await installation.createWorkspace('hubei', '湖北');
    const save = ['groups', 'save', '城市圈', '420000,430000', '--in', 'hubei', '--data', folder, '--quiet'];
    expect((await yanzhen(save)).code).toBe(0);
    expect((await team.store.in('hubei').groups.list()).map(({ id }) => id)).toEqual(['城市圈']);
    expect(await team.store.in('local').groups.list()).toEqual([]);

    const account = await installation.create({ name: '王', email: 'wang@example.org', administrator: false });
    await installation.appoint('hubei', account.id, 'viewer');
    const expiresAt = new Date(Date.now() + 60_000);
    const ours = team.store.in('hubei').tokens;
    const { text } = await ours.create({ account: account.id, name: 't', role: 'editor', rooms: null, expiresAt });
    const elsewhere = { YANZHEN_SERVER: team.url, YANZHEN_TOKEN: text };
    const listed = await yanzhen(['groups', 'show', '城市圈', '--format', 'csv'], elsewhere);
    expect(listed.out).toContain('420000');
    const refused = await yanzhen(['groups', 'remove', '城市圈'], elsewhere);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('needs the role analyst');
    const log = await team.store.in('hubei').audit.list({ limit: 10 });
    expect(log.map(({ action, outcome, caller }) => [action, outcome, caller])).toEqual([
      ['groups.remove', 'refused', '王 <wang@example.org> · t'],
      ['groups.save', 'begun', 'operator'],
    ]);
  });
});
