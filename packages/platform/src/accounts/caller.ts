/** What a member of a workspace may do, each including those before it. */
export const roles = ['viewer', 'analyst', 'editor', 'admin'] as const;

export type Role = (typeof roles)[number];

/**
 * What an operation needs of its caller. `anyone`: nothing, not even an account. `account`: to be signed in, in whatever
 * workspace. A role: to have it, or a higher one, in the workspace the call is about. `administrator`: to look
 * after the installation, its accounts and its workspaces.
 */
export type Need = 'anyone' | 'account' | Role | 'administrator';

/** Who calls an operation, and what she may do in the workspace it is about. */
export interface Caller {
  /**
   * `operator`: whoever may run commands on the machine, or uses an installation for one person; may do everything.
   * `account`: a person who has signed in. `token`: a program with a person's token. `nobody`: has shown nothing.
   */
  readonly kind: 'operator' | 'account' | 'token' | 'nobody';
  /** Of the person, also for her token; null for the operator and for nobody. */
  readonly account: string | null;
  /** As it is written into logs. */
  readonly name: string;
  /** In the workspace the call is about; null where she is no member. */
  readonly role: Role | null;
  readonly administrator: boolean;
  /** What the person must do before anything else. */
  readonly owes?: 'second-factor' | undefined;
  /** The rooms of operations a token is for; all when absent. */
  readonly rooms?: readonly string[] | undefined;
  /** The one workspace a token is for. */
  readonly confined?: string | undefined;
  /** Where the call came from, where that is known. */
  readonly address?: string | undefined;
}

/** Whoever may run commands on the machine has everything anyway: no sign-in would protect the data from her. */
export const operator: Caller = {
  kind: 'operator',
  account: null,
  name: 'operator',
  role: 'admin',
  administrator: true,
};

/** Whether a role includes another. */
export function includesRole(role: Role | null, wanted: Role): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(wanted);
}
