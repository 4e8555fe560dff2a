import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includesRole, needOf, type Role, roles } from '../src/accounts/index.ts';
import { operationPath } from '../src/doors/client/request.ts';
import { fieldsOf } from '../src/operations/fields.ts';
import type { Operation } from '../src/operations/operation.ts';
import { loadOperations } from '../src/operations/registry.ts';
import { overDialects } from '../src/store/testing/dialects.ts';
import { sampleDataset } from '../src/store/testing/sample-dataset.ts';
import { sampleInput } from './sample-inputs.ts';
import { keepSecrets, marker, type Secrets, secretFigure } from './secrets.ts';
import { Browser, type Team, teamServer } from './team-running.ts';

const operations = await loadOperations();
const general = ['anyone', 'account', 'administrator'];

/** Whoever lets less than an editor change something writes it down here, with the role that suffices. */
const changedByLess: Readonly<Record<string, string>> = {
  'accounts.accept': 'anyone',
  'accounts.end-sessions': 'account',
  'jobs.cancel': 'viewer',
  'joint.totals': 'analyst',
  'tokens.create': 'viewer',
  'tokens.revoke': 'viewer',
  ...Object.fromEntries(
    [
      ...['cases.create', 'cases.import', 'cases.put', 'cases.rename', 'cases.undo', 'cases.remove', 'cases.restore'],
      ...['documents.judge-fact', 'documents.look-at-topic', 'documents.save-topic', 'documents.remove-topic'],
      ...['groups.save', 'groups.remove', 'review.judge', 'review.forget'],
      ...['reports.save', 'reports.refresh', 'reports.remove', 'reports.restore'],
    ].map((name) => [name, 'analyst']),
  ),
};

it('what changes needs an editor, but for what is named', () => {
  const less = operations.flatMap((operation) => {
    const need = needOf(operation);
    const isLess = operation.effect === 'write' && ['anyone', 'account', 'viewer', 'analyst'].includes(need);
    return isLess ? [[operation.name, need]] : [];
  });
  expect(Object.fromEntries(less)).toEqual(changedByLess);
});

/** An input that no operation takes: who gets past the gate is told so, and nothing is done. */
const nonsense = { '-': 1 };

function mayCall(operation: Operation, role: Role | 'nobody' | 'administrator'): boolean {
  const need = needOf(operation);
  if (need === 'anyone') return true;
  if (role === 'nobody') return false;
  if (need === 'account') return true;
  if (need === 'administrator') return role === 'administrator';
  return role !== 'administrator' && includesRole(role, need);
}

overDialects('compartments', (dialect) => {
  let team: Team;
  let secrets: Secrets;
  const people = {} as Record<Role | 'nobody' | 'administrator', Browser>;
  let foreigner: Browser;

  beforeAll(async () => {
    team = await teamServer(await dialect.place());
    const { installation } = team.store;
    await installation.createWorkspace('own', '本区');
    await installation.createWorkspace('foreign', '外区');
    for (const role of roles) people[role] = await member(`${role}@example.org`, 'own', role);
    people.nobody = new Browser(team.url);
    people.nobody.workspace = 'own';
    // Who looks after the installation is no member: she sees nothing of what is in the workspace.
    people.administrator = (await team.person('root@example.org', { administrator: true })).browser;
    people.administrator.workspace = 'own';
    foreigner = await member('foreigner@example.org', 'foreign', 'admin');
    secrets = await keepSecrets(team.store, 'own', people.admin);
    // Six people with their passwords and second factors, and one secret of every kind.
  }, 180_000);
  afterAll(() => team.close());

  async function member(email: string, workspace: string, role: Role): Promise<Browser> {
    const { browser } = await team.person(email);
    await team.store.installation.appoint(workspace, (await team.store.installation.find(email))!.id, role);
    browser.workspace = workspace;
    return browser;
  }

  it.each(['nobody', ...roles, 'administrator'] as const)(
    'let %s call what the role may, and nothing else',
    async (role) => {
      const seen: Record<string, boolean> = {};
      const wanted: Record<string, boolean> = {};
      for (const operation of operations) {
        const { status, body } = await people[role].call(operation.name, nonsense);
        const isLetIn = status === 400 && ['unknown-field', 'invalid-input'].includes(body.code as string);
        const isRefused = status === (role === 'nobody' ? 401 : 403);
        expect(isLetIn || isRefused, `${operation.name}: ${status} ${JSON.stringify(body)}`).toBe(true);
        seen[operation.name] = isLetIn;
        wanted[operation.name] = mayCall(operation, role);
      }
      expect(seen).toEqual(wanted);
    },
  );

  it('show nothing of a workspace to a member of another, and do not say that it is there', async () => {
    foreigner.workspace = 'own';
    const refusals = new Set<string>();
    for (const operation of operations.filter((one) => !general.includes(needOf(one)))) {
      const { status, body } = await foreigner.call(operation.name, nonsense);
      refusals.add(JSON.stringify([status, body.code, body.title]));
    }
    foreigner.workspace = 'never-made';
    const { status, body } = await foreigner.call('datasets.list');
    refusals.add(JSON.stringify([status, body.code, body.title]));
    expect([...refusals]).toHaveLength(1);
    expect([...refusals][0]).toContain('no-such-workspace');
    foreigner.workspace = 'foreign';
    expect(await team.store.workspaces()).not.toContain('never-made');
  });

  describe('from another workspace, with the ids of this one', () => {
    /** The input a stranger would try: what samples say, and this workspace's ids wherever a field could take one. */
    function guess(operation: Operation): Record<string, unknown> {
      const input: Record<string, unknown> = { ...sampleInput(operation) };
      for (const { name, role, required, kind } of fieldsOf(operation.input)) {
        if (role === 'dataset' && kind === 'text') input[name] ??= 'china-provinces-2007';
        if (role === 'table' && kind === 'text' && required) input[name] ??= 'china-provinces-mrio-2007';
        if (role === 'network' && kind === 'text') input[name] = 'secret-network';
        if (name in secrets.ids && (required || name in input)) input[name] = secrets.ids[name];
        if (name === 'seen' || name === 'revision') input[name] = 1;
        if (name === 'email') input[name] = 'viewer@example.org';
      }
      return input;
    }

    it('nothing is read', async () => {
      for (const operation of operations.filter(({ effect }) => effect === 'read')) {
        const input = guess(operation);
        const { status, body } = await foreigner.call(operation.name, input);
        const text = JSON.stringify(body);
        const quoted = JSON.stringify(input).includes(marker);
        if (!quoted) expect(text, operation.name).not.toContain(marker);
        expect(text, operation.name).not.toContain(secretFigure);
        expect(status, `${operation.name}: ${text.slice(0, 300)}`).toBeLessThan(500);
        const names = fieldsOf(operation.input).filter(
          ({ name, role }) => ['dataset', 'table', 'network'].includes(role ?? '') && typeof input[name] === 'string',
        );
        if (names.length > 0) expect(status, `${operation.name}: ${text.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
      }
    });

    it('nothing is changed', async () => {
      const before = await contents();
      for (const operation of operations.filter(({ effect, name }) => effect === 'write' && !keepsAway(name))) {
        const { body } = await foreigner.call(operation.name, guess(operation));
        const text = JSON.stringify(body);
        if (!JSON.stringify(guess(operation)).includes(marker)) expect(text, operation.name).not.toContain(marker);
      }
      expect(await contents()).toEqual(before);
    });

    it('no job is followed, fetched or stopped', async () => {
      const { job } = secrets;
      expect((await foreigner.call('jobs.get', { job })).status).toBe(404);
      expect((await foreigner.call('jobs.cancel', { job })).status).toBe(404);
      expect((await foreigner.get(`/api/v1/jobs/${job}/events`)).status).toBe(404);
      expect((await foreigner.get(`${operationPath('rivalry.similarity')}?resultOf=${job}`)).status).toBe(404);
      expect((await people.viewer.call('jobs.get', { job })).status).toBe(200);
    });

    it('no piece of work is reused', async () => {
      expect(await team.store.in('own').pieces.get('secret-piece')).toBe(marker);
      expect(await team.store.in('foreign').pieces.get('secret-piece')).toBeUndefined();
    });

    it('the same name is one’s own: answers and decoded data are not mixed up', async () => {
      await team.store.in('foreign').datasets.save(sampleDataset('china-provinces-2007', 7, '外区'));
      const path = `${operationPath('datasets.export')}?dataset=china-provinces-2007`;
      const [own, other] = [await people.viewer.get(path), await foreigner.get(path)];
      expect(await own.text()).toContain(secretFigure);
      expect(await other.text()).not.toContain(secretFigure);
      expect(own.headers.get('etag')).not.toBe(other.headers.get('etag'));
      expect(await (await people.viewer.get(path)).text()).toContain(secretFigure);
      const tag = own.headers.get('etag');
      if (tag !== null) expect((await foreigner.get(path, { 'if-none-match': tag })).status).toBe(200);
    });
  });

  it('do show their own members what is theirs, or all this would prove nothing', async () => {
    const shown = operations.filter(
      ({ effect, name }) => effect === 'read' && /\.(list|list-mappings|topics|mappings|changes)$/.test(name),
    );
    const inputs: Record<string, object> = {
      'plans.changes': { plan: 'hubei-industrial-doubling' },
      'audit.list': { most: 1000 },
    };
    const found: string[] = [];
    for (const { name } of shown) {
      const { body } = await people.admin.call(name, inputs[name] ?? {});
      if (JSON.stringify(body).includes(marker)) found.push(name);
    }
    expect(found).toEqual(
      expect.arrayContaining([
        'datasets.list',
        'chains.list',
        'documents.list',
        'plans.list',
        'cases.list',
        'groups.list',
        'tokens.list',
        'audit.list',
      ]),
    );
  });

  it('meet no fault of their own', () => {
    expect(team.log).toEqual([]);
  });

  /** What the workspace holds, as it stands in the store. */
  async function contents(): Promise<unknown> {
    const own = team.store.in('own');
    const lists = await Promise.all([
      ...[own.datasets.list(), own.tables.list(), own.networks.list(), own.documents.list(), own.topics.list()],
      ...[own.plans.list(), own.cases.list(), own.groups.list(), own.mappings.list(), own.settings.list()],
      ...[own.verdicts.list(), own.reviewVerdicts.list(), own.members.list(), own.tokens.list()],
    ]);
    const jobs = (await own.jobs.list()).map(({ id, cancelRequested }) => ({ id, cancelRequested }));
    return JSON.parse(JSON.stringify([lists, jobs]));
  }

  /** What a foreign admin would end her own session or her own workspace's life with is tried elsewhere. */
  function keepsAway(name: string): boolean {
    return ['accounts.end-sessions', 'datasets.load-demo', 'members.remove', 'members.set-role'].includes(name);
  }
});
