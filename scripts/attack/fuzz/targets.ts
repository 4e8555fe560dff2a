import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldsOf } from '../../../packages/platform/src/operations/fields.ts';
import type { Operation } from '../../../packages/platform/src/operations/operation.ts';
import { serve } from '../../../packages/platform/src/server/index.ts';
import { sampleInput } from '../../../packages/platform/test/sample-inputs.ts';
import { keepSecrets, marker, secretFigure } from '../../../packages/platform/test/secrets.ts';
import { teamServer } from '../../../packages/platform/test/team-running.ts';

/** A server to attack, on a folder of its own. */
export interface Target {
  readonly name: string;
  readonly url: string;
  /** What requests of a round go with: whoever attacks may have lost her session in the round before. */
  signedIn(round: number): Promise<Readonly<Record<string, string>>>;
  /** What no answer may hold, unless it was asked for by name. */
  readonly secrets: readonly string[];
  /** Lines of the server’s log. */
  readonly faults: readonly string[];
  /** An input that works, or that a stranger would try. */
  known(operation: Operation): Record<string, unknown> | undefined;
  close(): Promise<void>;
}

/** One’s own installation with the demo in it. */
export async function ownTarget(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-fuzz-'));
  const faults: string[] = [];
  const server = await serve({ location: { folder }, port: 0, log: (line) => faults.push(line) });
  return {
    ...{ name: 'own', url: server.url, secrets: [], faults },
    signedIn: () => Promise.resolve({}),
    known: (operation) => (operation.effect === 'read' ? sampleInput(operation) : undefined),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An installation of several workspaces, attacked by the admin of one who guesses the ids of another. */
export async function foreignTarget(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-fuzz-'));
  const team = await teamServer({ folder });
  const { installation } = team.store;
  await installation.createWorkspace('own', '本区');
  await installation.createWorkspace('foreign', '外区');
  const member = async (email: string, workspace: string) => {
    const { browser } = await team.person(email);
    await installation.appoint(workspace, (await installation.find(email))!.id, 'admin');
    browser.workspace = workspace;
    return browser;
  };
  const { ids } = await keepSecrets(team.store, 'own', await member('admin@example.org', 'own'));
  return {
    ...{ name: 'foreign', url: team.url, secrets: [marker, secretFigure], faults: team.log },
    async signedIn(round) {
      const { cookies } = await member(`foreigner-${round}@example.org`, 'foreign');
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return { cookie, origin: team.url, 'x-yanzhen-workspace': 'foreign' };
    },
    known: (operation) => {
      const fields = fieldsOf(operation.input).filter(({ name, required }) => required && name in ids);
      return { ...sampleInput(operation), ...Object.fromEntries(fields.map(({ name }) => [name, ids[name]])) };
    },
    async close() {
      await team.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
