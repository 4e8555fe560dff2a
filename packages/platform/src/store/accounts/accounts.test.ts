import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidError } from '../errors.ts';
import { openStore } from '../open.ts';
import { overDialects } from '../testing/dialects.ts';
import type { Store, StoreLocation } from '../types.ts';
import { workspaceOfToken } from './tokens.ts';
import type { AuditEvent } from './types.ts';

const event: AuditEvent = {
  caller: 'Li <li@example.org>',
  account: 'a1',
  address: '192.0.2.1',
  action: 'datasets.import',
  outcome: 'begun',
  detail: '{"id":"x"}',
};

overDialects('accounts', (dialect) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
  });
  afterAll(() => store.close());

  it('are found by address in whatever case, and an address has one', async () => {
    const { installation } = store;
    const made = await installation.create({ name: '李', email: ' Li@Example.org', administrator: true });
    expect(made).toMatchObject({ email: 'li@example.org', administrator: true, password: false, secondFactor: false });
    expect(await installation.find('LI@example.ORG')).toEqual(made);
    const again = installation.create({ name: '李', email: 'li@example.org', administrator: false });
    await expect(again).rejects.toBeInstanceOf(InvalidError);
  });

  it('choose a password once, with the newest invitation, while it holds', async () => {
    const { installation } = store;
    const { id } = await installation.create({ name: '王', email: 'wang@example.org', administrator: false });
    const first = await installation.invite(id, 60_000);
    const second = await installation.invite(id, 60_000);
    expect(await installation.invited(first)).toBeNull();
    expect((await installation.invited(second))?.id).toBe(id);
    expect((await installation.accept(second, 'correct horse battery'))?.password).toBe(true);
    expect(await installation.accept(second, 'another password')).toBeNull();
    expect(await installation.accept(await installation.invite(id, -1), 'too late for this')).toBeNull();
  });

  it('count attempts within a window, and forget them after a success', async () => {
    const { installation } = store;
    expect(await installation.attempt('k', 2, 60)).toBe(0);
    expect(await installation.attempt('k', 2, 60)).toBe(0);
    expect(await installation.attempt('k', 2, 60)).toBeGreaterThan(50);
    expect(await installation.attempt('other', 2, 60)).toBe(0);
    await installation.forgive('k');
    expect(await installation.attempt('k', 2, 60)).toBe(0);
    expect(await installation.attempt('short', 1, 0.01)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await installation.attempt('short', 1, 0.01)).toBe(0);
  });

  it('have secrets that stay the same', async () => {
    const secret = await store.installation.secret('sessions');
    expect(secret).toHaveLength(43);
    expect(await store.installation.secret('sessions')).toBe(secret);
  });

  it('are members of workspaces, and know which', async () => {
    const { installation } = store;
    expect(await installation.createWorkspace('hubei', '湖北')).toBe(true);
    expect(await installation.createWorkspace('hubei', '湖北')).toBe(false);
    expect(await installation.createWorkspace('installation', 'x')).toBe(false);
    await store.in('hubei').members.set('a1', 'viewer');
    await store.in('hubei').members.set('a1', 'editor');
    expect(await store.in('hubei').members.role('a1')).toBe('editor');
    expect(await store.in('hunan').members.role('a1')).toBeNull();
    expect(await installation.memberships('a1')).toMatchObject([{ id: 'hubei', title: '湖北', role: 'editor' }]);
    expect(await store.in('hunan').members.remove('a1')).toBe(false);
    expect(await store.in('hubei').members.remove('a1')).toBe(true);
    expect(await installation.memberships('a1')).toEqual([]);
  });

  it('have tokens whose text is kept nowhere, which end and can be revoked', async () => {
    const { tokens } = store.in('hubei');
    const ends = new Date(Date.now() + 60_000);
    const made = await tokens.create({
      account: 'a1',
      name: '周报',
      role: 'viewer',
      rooms: ['datasets'],
      expiresAt: ends,
    });
    expect(workspaceOfToken(made.text)).toBe('hubei');
    expect(await tokens.find(made.text)).toMatchObject({ id: made.token.id, rooms: ['datasets'], usedAt: null });
    expect((await tokens.list())[0]!.usedAt).not.toBeNull();
    const rows = await store.transaction('hubei', ({ queries }) => sql`select * from api_token`.execute(queries));
    expect(JSON.stringify(rows.rows)).not.toContain(made.text.split('.')[2]);
    expect(await store.in('hunan').tokens.find(made.text)).toBeNull();
    expect(await tokens.find(`${made.text.slice(0, -1)}${made.text.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
    const over = await tokens.create({ account: 'a1', name: 'x', role: 'viewer', rooms: null, expiresAt: new Date(0) });
    expect(await tokens.find(over.text)).toBeNull();
    expect(await tokens.revoke(made.token.id)).toBe(true);
    expect(await tokens.revoke(made.token.id)).toBe(false);
    expect(await tokens.find(made.text)).toBeNull();
  });

  it('are out of reach of workspaces’ queries', async () => {
    for (const table of ['user', 'session', 'account', 'secret', 'invitation']) {
      const look = store.transaction('hubei', ({ queries }) =>
        sql.raw(`select * from yanzhen_accounts."${table}"`).execute(queries),
      );
      await expect(look, table).rejects.toThrow(/permission denied/);
    }
  });
});

overDialects('the audit log', (dialect) => {
  let store: Store;
  let location: StoreLocation;
  beforeAll(async () => {
    location = await dialect.place();
    store = await openStore(location);
  });
  afterAll(() => store.close());

  it('is a chain, whoever writes at once', async () => {
    const { audit } = store.in('hubei');
    await Promise.all(Array.from({ length: 8 }, (_, at) => audit.append({ ...event, detail: String(at) })));
    const entries = await audit.list({ limit: 100 });
    expect(entries.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await audit.verify()).toEqual({ entries: 8, head: entries[0]!.hash, broken: null });
    expect(await audit.list({ limit: 2, before: 3 })).toHaveLength(2);
    expect(await audit.list({ limit: 9, action: 'plans.edit' })).toEqual([]);
    expect(await store.in('hunan').audit.list({ limit: 100 })).toEqual([]);
  });

  it('is changed by nobody through the application', async () => {
    for (const statement of [
      'update audit_entry set detail = $$x$$',
      'delete from audit_entry',
      'truncate audit_entry',
    ]) {
      const change = store.transaction('hubei', ({ queries }) => sql.raw(statement).execute(queries));
      await expect(change, statement).rejects.toThrow(/permission denied/);
    }
    expect((await store.in('hubei').audit.verify()).entries).toBe(8);
  });

  it.runIf(dialect.kind === 'postgres')('shows what who owns the database did to it', async () => {
    const owner = new pg.Client({ connectionString: (location as { databaseUrl: string }).databaseUrl });
    await owner.connect();
    const { audit } = store.in('hubei');
    const tamper = async (statement: string) => {
      await expect(owner.query(statement), 'even the owner is told').rejects.toThrow(/not changed/);
      await owner.query(`begin; alter table audit_entry disable trigger user; ${statement}; commit`);
      await owner.query('alter table audit_entry enable trigger user');
    };
    await tamper("update audit_entry set detail = 'nothing happened' where workspace_id = 'hubei' and number = 5");
    expect((await audit.verify()).broken).toEqual({ number: 5, why: 'changed' });
    await tamper("delete from audit_entry where workspace_id = 'hubei' and number = 3");
    expect((await audit.verify()).broken).toEqual({ number: 3, why: 'missing' });
    await tamper("update audit_entry set number = number - 1 where workspace_id = 'hubei' and number > 3");
    expect((await audit.verify()).broken).toEqual({ number: 3, why: 'unchained' });
    await owner.end();
  });
});
