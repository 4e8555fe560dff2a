import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overDialects } from '../src/store/testing/dialects.ts';
import { Browser, password, setUpSecondFactor, type Team, teamServer, totp } from './team-running.ts';

overDialects('an installation for several people', (dialect) => {
  let team: Team;
  let administrator: Browser;
  beforeAll(async () => {
    team = await teamServer(await dialect.place());
  });
  afterAll(() => team.close());

  it('wants an administrator first, and knows no default password', async () => {
    expect(team.wantsAdministrator).toBe(true);
    expect(await team.store.installation.accounts()).toEqual([]);
    const nobody = new Browser(team.url);
    expect((await nobody.call('datasets.list')).status).toBe(401);
    expect(await nobody.call('accounts.me')).toMatchObject({ body: { team: true, kind: 'nobody', workspaces: [] } });
  });

  it('lets the first one in by a link, once, and then only with a second factor', async () => {
    const { installation } = team.store;
    const account = await installation.create({ name: '李', email: 'li@example.org', administrator: true });
    await installation.appoint('local', account.id, 'admin');
    const invitation = await installation.invite(account.id, 60_000);
    administrator = new Browser(team.url);
    expect((await administrator.call('accounts.accept', { invitation, password: 'short' })).status).toBe(400);
    expect(
      (await administrator.call('accounts.accept', { invitation, password: 'my name is li, you know' })).status,
    ).toBe(400);
    expect((await administrator.call('accounts.accept', { invitation, password })).status).toBe(200);
    expect((await administrator.call('accounts.accept', { invitation, password })).status).toBe(404);

    const wrong = await administrator.post('/api/auth/sign-in/email', { email: 'li@example.org', password: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(((await wrong.json()) as { title: { zh: string } }).title.zh).toBe('邮箱或密码不对。');
    const right = await administrator.post('/api/auth/sign-in/email', { email: 'LI@example.org', password });
    expect(right.status).toBe(200);

    expect(await administrator.call('datasets.list')).toMatchObject({
      status: 403,
      body: { code: 'second-factor-needed' },
    });
    expect(await administrator.call('accounts.me')).toMatchObject({ body: { owes: 'second-factor' } });
    const secret = await setUpSecondFactor(administrator);
    expect(await administrator.call('accounts.me')).toMatchObject({
      body: { owes: null, administrator: true, workspaces: [{ id: 'local', role: 'admin' }] },
    });
    expect((await administrator.call('datasets.list')).status).toBe(200);

    const again = new Browser(team.url);
    const half = await again.post('/api/auth/sign-in/email', { email: 'li@example.org', password });
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await again.call('datasets.list')).status).toBe(401);
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200);
    expect((await again.call('datasets.list')).status).toBe(200);
  });

  it('keeps its cookies from scripts and other sites', async () => {
    const browser = new Browser(team.url);
    const response = await browser.post('/api/auth/sign-in/email', { email: 'li@example.org', password });
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
    }
  });

  it('takes a session only from its own pages', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await administrator.post('/api/v1/groups/list', {}, headers)).status).toBe(403);
    expect((await administrator.post('/api/auth/sign-out', {}, headers)).status).toBe(403);
    const cookie = [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const bare = await fetch(`${team.url}/api/v1/groups/list`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await bare.json()).toMatchObject({ status: 403, code: 'unknown-origin' });
  });

  it('has workspaces with members and roles', async () => {
    const { browser } = await team.person('wang@example.org');
    expect(await browser.call('datasets.list')).toMatchObject({ status: 403, body: { code: 'no-workspace' } });
    expect(
      (await browser.call('workspaces.create', { id: 'hubei', title: '湖北', email: 'wang@example.org' })).status,
    ).toBe(403);
    const made = await administrator.call('workspaces.create', {
      id: 'hubei',
      title: '湖北',
      email: 'wang@example.org',
    });
    expect(made.status).toBe(200);
    expect((await browser.call('datasets.list')).status).toBe(200);
    const all = await administrator.call('workspaces.list');
    expect(all.body).toMatchObject({ columns: { workspace: ['local', 'hubei'], role: ['admin', ''] } });

    administrator.workspace = 'hubei';
    expect(await administrator.call('datasets.list')).toMatchObject({
      status: 403,
      body: { code: 'no-such-workspace' },
    });
    administrator.workspace = 'nowhere';
    expect(await administrator.call('datasets.list')).toMatchObject({
      status: 403,
      body: { code: 'no-such-workspace' },
    });
    administrator.workspace = undefined;
    expect(await team.store.workspaces()).not.toContain('nowhere');

    const added = await browser.call('members.add', { email: 'zhao@example.org', role: 'viewer', name: '赵' });
    expect(added.body.link).toMatch(/^\/sign-in\?invitation=[\w-]{43}$/);
    expect((await browser.call('members.list')).body).toMatchObject({ columns: { role: ['admin', 'viewer'] } });
    expect(await browser.call('members.set-role', { email: 'wang@example.org', role: 'viewer' })).toMatchObject({
      status: 409,
      body: { code: 'last-admin' },
    });
    expect((await browser.call('members.remove', { email: 'zhao@example.org' })).status).toBe(200);
  });

  it('does things in the name of who does them', async () => {
    const input = { id: 'own', description: { title: { zh: '规划', en: 'Plan' } }, items: [], author: 'somebody else' };
    const { status, body } = await administrator.call('plans.create', input);
    expect({ status, body: JSON.stringify(body).slice(0, 200) }).toMatchObject({ status: 200 });
    const [change] = await team.store.in('local').plans.changes('own');
    expect(change?.author).toBe('李 <li@example.org>');
  });

  describe('tokens', () => {
    let token: string;
    const withToken = (text: string, path: string, init: RequestInit = {}) =>
      fetch(`${team.url}/api/v1/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      });

    it('are for one workspace, a role and some rooms, and never manage people', async () => {
      const made = await administrator.call('tokens.create', {
        name: '周报',
        role: 'viewer',
        rooms: ['groups', 'plans'],
      });
      token = made.body.token as string;
      expect((await withToken(token, 'groups/list')).status).toBe(200);
      expect(await (await withToken(token, 'datasets/list')).json()).toMatchObject({ code: 'token-scope' });
      const save = { method: 'POST', body: JSON.stringify({ group: 'a', regions: ['420000'] }) };
      expect(await (await withToken(token, 'groups/save', save)).json()).toMatchObject({ code: 'role-too-low' });
      expect((await withToken(token, 'groups/list?in=hubei')).status).toBe(403);
      expect((await withToken(token, 'accounts/list')).status).toBe(403);
      const wide = (await administrator.call('tokens.create', { name: 'all', role: 'admin' })).body.token as string;
      expect(await (await withToken(wide, 'accounts/list')).json()).toMatchObject({ code: 'token-scope' });
      const more = { method: 'POST', body: JSON.stringify({ name: 'more' }) };
      expect(await (await withToken(wide, 'tokens/create', more)).json()).toMatchObject({ code: 'token-scope' });
    });

    it('stop when they are revoked, and when their person is suspended', async () => {
      expect((await withToken(`${token.slice(0, -2)}xx`, 'groups/list')).status).toBe(401);
      expect((await withToken('yz_nowhere.0123456789abcdef.'.padEnd(71, 'x'), 'groups/list')).status).toBe(401);
      expect(await team.store.workspaces()).not.toContain('nowhere');
      const { columns } = (await administrator.call('tokens.list')).body as {
        columns: { token: string[]; name: string[] };
      };
      await administrator.call('tokens.revoke', { token: columns.token[columns.name.indexOf('周报')] });
      expect((await withToken(token, 'groups/list')).status).toBe(401);
      const { browser } = await team.person('qian@example.org');
      await team.store.installation.appoint(
        'local',
        (await team.store.installation.find('qian@example.org'))!.id,
        'editor',
      );
      const own = (await browser.call('tokens.create', { name: 'x' })).body.token as string;
      expect((await withToken(own, 'groups/list')).status).toBe(200);
      await administrator.call('accounts.change', { email: 'qian@example.org', suspended: true });
      expect((await withToken(own, 'groups/list')).status).toBe(401);
      expect((await browser.call('groups.list')).status).toBe(401);
      const back = await browser.post('/api/auth/sign-in/email', { email: 'qian@example.org', password });
      expect(back.ok && !((await back.json()) as { twoFactorRedirect?: boolean }).twoFactorRedirect).toBe(false);
      expect((await browser.call('groups.list')).status).toBe(401);
      expect(await administrator.call('accounts.change', { email: 'li@example.org', suspended: true })).toMatchObject({
        status: 409,
      });
    });
  });

  it('keeps a log of who changed, took away and was refused what', async () => {
    await administrator.get('/api/v1/groups/list?format=csv');
    const log = (await administrator.call('audit.list', { most: 1000 })).body as { columns: Record<string, string[]> };
    const told = log.columns.action!.map((action, at) => `${action} ${log.columns.outcome![at]}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'plans.create begun',
        'export csv: groups.list done',
        'groups.save refused',
        'tokens.create begun',
      ]),
    );
    expect(log.columns.caller).toContain('李 <li@example.org>');
    expect(await administrator.call('audit.verify')).toMatchObject({ body: { holds: true, broken: null } });
    const whole = (await administrator.call('audit.list-installation', { most: 1000 })).body as typeof log;
    expect(whole.columns.action).toEqual(
      expect.arrayContaining(['sign-in/email', 'two-factor/verify-totp', 'workspaces.create', 'accounts.accept']),
    );
    const text = JSON.stringify([log, whole]);
    expect(text).not.toContain(password);
    expect(await administrator.call('audit.verify', { number: 1, hash: '0'.repeat(64) })).toMatchObject({
      body: { holds: false, broken: { number: 1, why: 'not-as-noted' } },
    });
  });

  it('lets a person renew her password, her backup codes and her second factor, and nobody who only has her session', async () => {
    const { browser, secret } = await team.person('sun@example.org');
    const elsewhere = new Browser(team.url);
    await elsewhere.post('/api/auth/sign-in/email', { email: 'sun@example.org', password });
    expect((await elsewhere.post('/api/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200);

    const newPassword = 'another horse another battery';
    const change = (currentPassword: string, next: string) =>
      browser.post('/api/auth/change-password', { currentPassword, newPassword: next, revokeOtherSessions: true });
    expect((await change('not the password', newPassword)).status).toBe(400);
    expect((await change(password, 'sun rises over mountains')).status).toBe(400);
    expect((await change(password, newPassword)).status).toBe(200);
    expect((await browser.call('accounts.me')).body).toMatchObject({ kind: 'account', account: { password: true } });
    expect((await elsewhere.call('accounts.me')).body).toMatchObject({ kind: 'nobody' });

    const codes = await browser.post('/api/auth/two-factor/generate-backup-codes', { password: newPassword });
    const { backupCodes } = (await codes.json()) as { backupCodes: string[] };
    expect(backupCodes.length).toBeGreaterThanOrEqual(8);

    const setAside = (body: object) => browser.post('/api/auth/two-factor/disable', { password: newPassword, ...body });
    expect((await setAside({})).status).toBe(401);
    expect((await setAside({ code: '000000' })).status).toBe(401);
    expect((await setAside({ code: totp(secret), password: 'not the password' })).status).toBe(400);
    expect((await browser.call('accounts.me')).body).toMatchObject({ account: { secondFactor: true }, owes: null });
    expect((await setAside({ code: backupCodes[0], backup: true })).status).toBe(200);
    expect((await browser.call('accounts.me')).body).toMatchObject({ owes: 'second-factor' });
    const renewed = await setUpSecondFactor(browser, newPassword);
    expect(renewed).not.toBe(secret);
    expect((await browser.call('accounts.me')).body).toMatchObject({ owes: null });
    const guesses: number[] = [];
    for (let k = 0; k < 11; k++) guesses.push((await change(`guess number ${k}`, 'something quite different')).status);
    expect(guesses.at(-1)).toBe(429);
  });

  it('ends sessions when it is told to', async () => {
    expect((await administrator.post('/api/auth/sign-out')).status).toBe(200);
    expect((await administrator.call('groups.list')).status).toBe(401);
  });

  it('leaves an account alone after too many wrong passwords, from wherever they come', async () => {
    const statuses: number[] = [];
    for (let k = 0; k < 12; k++) {
      const browser = new Browser(team.url);
      statuses.push(
        (await browser.post('/api/auth/sign-in/email', { email: 'wang@example.org', password: `guess ${k}` })).status,
      );
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('has met no fault of its own', () => {
    expect(team.log).toEqual([]);
  });
});
