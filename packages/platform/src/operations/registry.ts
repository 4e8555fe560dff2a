import type { Text } from './evidence.ts';
import type { Operation } from './operation.ts';

/** A capability: its title, its operations, and titles of the first words of verbs that have two (`chains firms cascade`). */
interface Room {
  readonly title: Text;
  readonly groups?: Readonly<Record<string, Text>>;
  readonly load: () => Promise<readonly Operation[]>;
}

/**
 * The rooms, in the order in which help and navigation show them. A room is loaded when one of
 * its operations is asked for, so that a command pays only for what it uses.
 */
export const rooms = {
  datasets: {
    title: { zh: '数据集', en: 'Datasets' },
    load: async () => (await import('./datasets/index.ts')).datasetsOperations,
  },
  advantage: {
    title: { zh: '优势', en: 'Advantage' },
    load: async () => (await import('./advantage/index.ts')).advantageOperations,
  },
  rivalry: {
    title: { zh: '同构与竞争', en: 'Rivalry' },
    load: async () => (await import('./rivalry/index.ts')).rivalryOperations,
  },
  chains: {
    title: { zh: '产业链', en: 'Chains' },
    groups: { firms: { zh: '企业供应网络', en: 'Networks of firms' } },
    load: async () => (await import('./chains/index.ts')).chainsOperations,
  },
  partners: {
    title: { zh: '合作伙伴', en: 'Partners' },
    load: async () => (await import('./partners/index.ts')).partnersOperations,
  },
  agreements: {
    title: { zh: '协议', en: 'Agreements' },
    load: async () => (await import('./agreements/index.ts')).agreementsOperations,
  },
  layout: {
    title: { zh: '产能布局', en: 'Layout' },
    load: async () => (await import('./layout/index.ts')).layoutOperations,
  },
  cases: {
    title: { zh: '协作案', en: 'Cases' },
    load: async () => (await import('./cases/index.ts')).casesOperations,
  },
  joint: {
    title: { zh: '共享空间', en: 'Joint spaces' },
    load: async () => (await import('./joint/index.ts')).jointOperations,
  },
  documents: {
    title: { zh: '文档', en: 'Documents' },
    load: async () => (await import('./documents/index.ts')).documentsOperations,
  },
  plans: {
    title: { zh: '规划', en: 'Plans' },
    load: async () => (await import('./plans/index.ts')).plansOperations,
  },
  reports: {
    title: { zh: '报告', en: 'Reports' },
    load: async () => (await import('./reports/index.ts')).reportsOperations,
  },
  review: {
    title: { zh: '公平竞争审查', en: 'Fair-competition review' },
    load: async () => (await import('./review/index.ts')).reviewOperations,
  },
  groups: {
    title: { zh: '地区组', en: 'Groups of regions' },
    load: async () => (await import('./groups/index.ts')).groupsOperations,
  },
  jobs: {
    title: { zh: '任务', en: 'Jobs' },
    load: async () => (await import('./jobs/index.ts')).jobsOperations,
  },
  accounts: {
    title: { zh: '账号', en: 'Accounts' },
    load: async () => (await import('./accounts/index.ts')).accountsOperations,
  },
  workspaces: {
    title: { zh: '工作区', en: 'Workspaces' },
    load: async () => (await import('./workspaces/index.ts')).workspacesOperations,
  },
  members: {
    title: { zh: '成员', en: 'Members' },
    load: async () => (await import('./members/index.ts')).membersOperations,
  },
  tokens: {
    title: { zh: '令牌', en: 'Tokens' },
    load: async () => (await import('./tokens/index.ts')).tokensOperations,
  },
  audit: {
    title: { zh: '审计日志', en: 'Audit log' },
    load: async () => (await import('./audit/index.ts')).auditOperations,
  },
  system: {
    title: { zh: '系统', en: 'System' },
    load: async () => (await import('./system/index.ts')).systemOperations,
  },
} satisfies Record<string, Room>;

export type RoomName = keyof typeof rooms;

/** Every operation of every room, as a union of their exact types: what the typed client is made of. */
export type AnyOperation = { [R in RoomName]: Awaited<ReturnType<(typeof rooms)[R]['load']>>[number] }[RoomName];

export const roomNames = Object.keys(rooms) as RoomName[];

export function isRoom(name: string): name is RoomName {
  return Object.hasOwn(rooms, name);
}

/** The operations of one room. */
export function loadRoom(room: RoomName): Promise<readonly Operation[]> {
  return rooms[room].load();
}

/** All operations, room by room. */
export async function loadOperations(): Promise<Operation[]> {
  const loaded = await Promise.all(roomNames.map(loadRoom));
  return loaded.flat();
}

/** The operation of that name (`room.verb`), or undefined. */
export async function findOperation(name: string): Promise<Operation | undefined> {
  const room = name.slice(0, name.indexOf('.'));
  if (!isRoom(room)) return undefined;
  return (await loadRoom(room)).find((operation) => operation.name === name);
}

/** `advantage.regions` → `['advantage', 'regions']`; a verb may have two words: `['chains', 'firms.cascade']`. */
export function splitName(name: string): [room: string, verb: string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
