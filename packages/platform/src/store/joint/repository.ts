import { randomBytes } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { InvalidError, NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { checkWorkspace } from '../tenant.ts';
import type { JointTables } from './schema.ts';
import type {
  AnsweredSum,
  Basis,
  JointRepository,
  JointRules,
  JointSpace,
  MemberState,
  Release,
  ReleaseDescription,
  ReleasedFigure,
} from './types.ts';

type Queries = Transaction<Schema>;

/** Joint spaces as a workspace sees them; `inside` opens another member's rows in that member's name. */
export function jointRepository(scope: Scope, inside: (workspace: string) => Scope): JointRepository {
  const { workspace, run } = scope;
  return {
    create: (given) => run((queries) => create(queries, workspace, given)),
    spaces: () => run((queries) => spacesOf(queries, workspace)),
    space: (id) => run((queries) => oneSpace(queries, workspace, id)),
    invite: (id, guest) => run((queries) => invite(queries, workspace, id, guest)),
    join: (id) =>
      run(async (queries) => {
        await setState(queries, workspace, id, 'joined');
        return await oneSpace(queries, workspace, id);
      }),
    leave: (id) => run((queries) => leave(queries, workspace, id)),
    release: (id, given, approvedBy) =>
      run(async (queries) => {
        await joinedSpace(queries, workspace, id);
        const number = await nextNumber(queries, workspace, id);
        const key = { workspace_id: workspace, space_id: id, number };
        const { description, figures, basis } = given;
        const row = await queries
          .insertInto('joint_release')
          .values({ ...key, description: toJson(description), figures: toJson(figures), approved_by: approvedBy })
          .returningAll()
          .executeTakeFirstOrThrow();
        await queries
          .insertInto('joint_basis')
          .values({ ...key, basis: toJson(basis) })
          .execute();
        return releaseOf(row);
      }),
    releases: (id) =>
      run(async (queries) => {
        await joinedSpace(queries, workspace, id);
        return await standingReleases(queries, id);
      }),
    left: () => run((queries) => left(queries, workspace)),
    ownBases: (id) => run((queries) => ownBases(queries, workspace, id)),
    withdraw: (id, number) => run((queries) => withdraw(queries, workspace, id, number)),
    async bases(id) {
      const releases = await run(async (queries) => {
        await joinedSpace(queries, workspace, id);
        return await standingReleases(queries, id);
      });
      const found: { release: Release; basis: Basis }[] = [];
      for (const release of releases) {
        const basis = await inside(release.workspace).run((queries) => basisOf(queries, release));
        found.push({ release, basis });
      }
      return found;
    },
    used: (releases, operation) =>
      run(async (queries) => {
        const others = releases.filter((release) => release.workspace !== workspace);
        if (others.length === 0) return;
        await queries
          .insertInto('joint_use')
          .values(
            others.map((release) => ({
              ...{ workspace_id: release.workspace, space_id: release.space, number: release.number },
              ...{ used_by: workspace, operation },
            })),
          )
          .execute();
      }),
    answered: (id) =>
      run(async (queries) => {
        const rows = await queries.selectFrom('joint_result').select('sums').where('space_id', '=', id).execute();
        return rows.flatMap(({ sums }) => sums as AnsweredSum[]);
      }),
    keepAnswer: (id, key, sums) =>
      run(async (queries) => {
        await queries
          .insertInto('joint_result')
          .values({ workspace_id: workspace, space_id: id, key, sums: toJson(sums) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
  };
}

async function create(
  queries: Queries,
  workspace: string,
  { title, rules }: Parameters<JointRepository['create']>[0],
): Promise<JointSpace> {
  const id = `joint-${randomBytes(5).toString('hex')}`;
  await queries
    .insertInto('joint_space')
    .values({ workspace_id: workspace, id, title: toJson(title), rules: toJson(rules) })
    .execute();
  await queries
    .insertInto('joint_member')
    .values({ workspace_id: workspace, space_id: id, founder: workspace, state: 'joined' })
    .execute();
  return await oneSpace(queries, workspace, id);
}

async function spacesOf(queries: Queries, workspace: string): Promise<JointSpace[]> {
  const spaces = await queries.selectFrom('joint_space').selectAll().orderBy('created_at').orderBy('id').execute();
  const members = await queries.selectFrom('joint_member').selectAll().orderBy('workspace_id').execute();
  return spaces.flatMap((space) => {
    const own = members.filter(({ space_id }) => space_id === space.id);
    const state = own.find(({ workspace_id }) => workspace_id === workspace)?.state;
    if (state === undefined || state === 'left') return [];
    return [
      {
        ...{ id: space.id, founder: space.workspace_id, state: state as MemberState },
        ...{ title: space.title as JointSpace['title'], rules: space.rules as JointRules },
        members: own.map((row) => ({
          ...{ workspace: row.workspace_id, state: row.state as MemberState, since: row.changed_at },
        })),
      },
    ];
  });
}

async function oneSpace(queries: Queries, workspace: string, id: string): Promise<JointSpace> {
  const found = (await spacesOf(queries, workspace)).find((space) => space.id === id);
  if (found !== undefined) return found;
  throw new NotFoundError({
    zh: `没有您参加或受邀的共享空间“${id}”。`,
    en: `There is no joint space “${id}” that you are in or invited to.`,
  });
}

async function joinedSpace(queries: Queries, workspace: string, id: string): Promise<JointSpace> {
  const space = await oneSpace(queries, workspace, id);
  if (space.state === 'joined') return space;
  throw new InvalidError({ zh: '请先接受邀请。', en: 'Please accept the invitation first.' });
}

async function invite(queries: Queries, workspace: string, id: string, guest: string): Promise<JointSpace> {
  const space = await oneSpace(queries, workspace, id);
  if (space.founder !== workspace) {
    throw new InvalidError({
      zh: `只有发起的工作区“${space.founder}”可以邀请。`,
      en: `Only the workspace that founded it, “${space.founder}”, invites.`,
    });
  }
  const known = space.members.find((member) => member.workspace === checkWorkspace(guest));
  if (known !== undefined && known.state !== 'left') return space;
  if (known !== undefined) {
    throw new InvalidError({
      zh: `“${guest}”已退出；退出后由其自己重新加入。`,
      en: `“${guest}” has left; it can join again by itself.`,
    });
  }
  await queries
    .insertInto('joint_member')
    .values({ workspace_id: guest, space_id: id, founder: workspace, state: 'invited' })
    .execute();
  return await oneSpace(queries, workspace, id);
}

/** A member's own row is all that it sees of a space it has left. */
async function setState(queries: Queries, workspace: string, id: string, state: 'joined' | 'left'): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('joint_member')
    .set({ state, changed_at: new Date() })
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await oneSpace(queries, workspace, id);
}

async function leave(queries: Queries, workspace: string, id: string): Promise<void> {
  await oneSpace(queries, workspace, id);
  await queries
    .updateTable('joint_release')
    .set({ withdrawn_at: new Date() })
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  await setState(queries, workspace, id, 'left');
}

async function nextNumber(queries: Queries, workspace: string, id: string): Promise<number> {
  const last = await queries
    .selectFrom('joint_release')
    .select('number')
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

async function standingReleases(queries: Queries, id: string): Promise<Release[]> {
  const rows = await queries
    .selectFrom('joint_release')
    .selectAll()
    .where('space_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .orderBy('released_at')
    .orderBy('workspace_id')
    .orderBy('number')
    .execute();
  return rows.map(releaseOf);
}

async function left(queries: Queries, workspace: string): ReturnType<JointRepository['left']> {
  const releases = await queries
    .selectFrom('joint_release')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('released_at', 'desc')
    .execute();
  const uses = await queries
    .selectFrom('joint_use')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('used_at', 'desc')
    .execute();
  return {
    releases: releases.map(releaseOf),
    uses: uses.map((row) => ({
      ...{ space: row.space_id, number: row.number, usedBy: row.used_by },
      ...{ operation: row.operation, usedAt: row.used_at },
    })),
  };
}

async function ownBases(queries: Queries, workspace: string, id: string): Promise<Basis[]> {
  const rows = await queries
    .selectFrom('joint_basis')
    .select('basis')
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(({ basis }) => basis as Basis);
}

async function basisOf(queries: Queries, { workspace, space, number }: Release): Promise<Basis> {
  const { basis } = await queries
    .selectFrom('joint_basis')
    .select('basis')
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', space)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return basis as Basis;
}

async function withdraw(queries: Queries, workspace: string, id: string, number: number): Promise<Release> {
  const row = await queries
    .updateTable('joint_release')
    .set({ withdrawn_at: new Date() })
    .where('workspace_id', '=', workspace)
    .where('space_id', '=', id)
    .where('number', '=', number)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) return releaseOf(row);
  throw new NotFoundError({
    zh: `共享空间“${id}”中没有本工作区的第 ${number} 次放行，或已收回。`,
    en: `This workspace has no release ${number} in the joint space “${id}”, or it was taken back.`,
  });
}

function releaseOf(row: Selectable<JointTables['joint_release']>): Release {
  return {
    ...{ workspace: row.workspace_id, space: row.space_id, number: row.number, approvedBy: row.approved_by },
    description: row.description as ReleaseDescription,
    figures: row.figures as ReleasedFigure[],
    ...{ releasedAt: row.released_at, withdrawnAt: row.withdrawn_at },
  };
}
