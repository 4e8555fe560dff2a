import type { Role } from '../../accounts/caller.ts';

/** The log of the installation itself is kept like a workspace's; nobody can be a member of it. */
export const installationWorkspace = 'installation';

/** A person with an account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly suspended: boolean;
  readonly secondFactor: boolean;
  /** Whether she has chosen a password; one who signs in elsewhere never does. */
  readonly password: boolean;
  readonly createdAt: Date;
}

export interface Member {
  readonly account: string;
  readonly role: Role;
  readonly addedAt: Date;
}

/** Who may be in one workspace. */
export interface MemberRepository {
  list(): Promise<Member[]>;
  /** Null for who is no member. */
  role(account: string): Promise<Role | null>;
  set(account: string, role: Role): Promise<void>;
  /** @returns whether she was a member. */
  remove(account: string): Promise<boolean>;
}

export interface Token {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly rooms: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly usedAt: Date | null;
}

/** The tokens of one workspace. Only their hashes are kept. */
export interface TokenRepository {
  list(): Promise<Token[]>;
  /** @returns the token with its text, which is never shown again. */
  create(
    token: Pick<Token, 'account' | 'name' | 'role' | 'rooms' | 'expiresAt'>,
  ): Promise<{ token: Token; text: string }>;
  /** @returns false when there is no such token, or it was revoked before. */
  revoke(id: string): Promise<boolean>;
  /** The token of that text, while it is valid; notes that it was used. */
  find(text: string): Promise<Token | null>;
}

export type AuditOutcome = 'begun' | 'done' | 'failed' | 'refused';

/** What is told to the log; number, time and chain are added by it. */
export interface AuditEvent {
  /** As it is to be read: a person's name and address, a token's, `operator`. */
  readonly caller: string;
  readonly account: string | null;
  readonly address: string | null;
  /** An operation's name, or `sign-in` and the like. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly detail: string;
}

export interface AuditEntry extends AuditEvent {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Hash of the entry before; of nothing for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** A chain that does not hold, and where. */
export interface AuditBreak {
  readonly number: number;
  readonly why: 'missing' | 'changed' | 'unchained';
}

/** The log of one workspace: it can be added to and read, and nothing else. */
export interface AuditRepository {
  append(event: AuditEvent): Promise<AuditEntry>;
  /** Newest first. */
  list(part: {
    readonly before?: number | undefined;
    readonly limit: number;
    readonly action?: string | undefined;
    readonly account?: string | undefined;
  }): Promise<AuditEntry[]>;
  /** Computes the chain anew. */
  verify(): Promise<{ readonly entries: number; readonly head: string; readonly broken: AuditBreak | null }>;
}

export interface WorkspaceSummary {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
}

export interface Membership extends WorkspaceSummary {
  readonly role: Role;
}

/** What belongs to the installation and to no workspace: accounts, and which workspaces there are. */
export interface InstallationRepository {
  /** The log of what is no workspace's matter: who signed in, which accounts were made. */
  readonly audit: AuditRepository;
  accounts(): Promise<Account[]>;
  account(id: string): Promise<Account | null>;
  /** By e-mail address, in whatever case. */
  find(email: string): Promise<Account | null>;
  /** @throws InvalidError when the address has an account already */
  create(account: Pick<Account, 'name' | 'email' | 'administrator'>): Promise<Account>;
  change(id: string, change: { readonly suspended?: boolean; readonly administrator?: boolean }): Promise<void>;
  /** Ends all of an account's sessions. */
  signOut(id: string): Promise<number>;
  /** @returns the text of a link's secret; only its hash is kept, and earlier ones no longer hold. */
  invite(id: string, validFor: number): Promise<string>;
  /** The account an invitation is for, while it holds. */
  invited(text: string): Promise<Account | null>;
  /** Sets the password an invitation allows to choose, once; sessions end and a second factor is to be set up anew. */
  accept(text: string, password: string): Promise<Account | null>;
  workspaces(): Promise<WorkspaceSummary[]>;
  isWorkspace(id: string): Promise<boolean>;
  /** @returns false when there is one of that id already */
  createWorkspace(id: string, title: string): Promise<boolean>;
  renameWorkspace(id: string, title: string): Promise<boolean>;
  /** Gives a role in a workspace from outside it; what its own log is to say of that. */
  appoint(workspace: string, account: string, role: Role, event?: AuditEvent): Promise<void>;
  /** Where an account is a member. */
  memberships(account: string): Promise<Membership[]>;
  /** Counts an attempt under a key; @returns how long to wait, in seconds, when there were too many, or 0 */
  attempt(key: string, most: number, seconds: number): Promise<number>;
  /** A success: what was counted under the key is forgotten. */
  forgive(key: string): Promise<void>;
  /** A secret of the installation, made when it is first asked for. */
  secret(name: string): Promise<string>;
}
