import type { ColumnType, Generated } from 'kysely';

/** The schema of what belongs to the installation: accounts, sessions, secrets. No tenant sees it. */
export const accountsSchema = 'yanzhen_accounts';

type Time = ColumnType<Date, Date | undefined, Date>;
type NullableTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** The tables of the installation, in a schema of their own. */
export interface InstallationTables {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    createdAt: Time;
    updatedAt: Time;
    twoFactorEnabled: boolean | null;
    administrator: Generated<boolean>;
    suspended: Generated<boolean>;
  };
  session: { id: string; userId: string; expiresAt: Time; createdAt: Time };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: Time;
    updatedAt: Time;
  };
  twoFactor: { id: string; userId: string };
  invitation: { hash: string; account_id: string; expires_at: Time; used_at: NullableTime };
  attempt: { key: string; count: number; since: Time };
  secret: { name: string; value: string };
}

/** The tables of accounts that belong to workspaces. */
export interface AccountTables {
  member: { workspace_id: string; account_id: string; role: string; added_at: Time };
  api_token: {
    workspace_id: string;
    id: string;
    account_id: string;
    name: string;
    role: string;
    rooms: ColumnType<string[] | null, string | null, string | null>;
    hash: string;
    created_at: Time;
    expires_at: Time;
    revoked_at: NullableTime;
    used_at: NullableTime;
  };
  audit_entry: {
    workspace_id: string;
    number: number;
    at: string;
    caller: string;
    account_id: string | null;
    address: string | null;
    action: string;
    outcome: string;
    detail: string;
    previous: string;
    hash: string;
  };
}
