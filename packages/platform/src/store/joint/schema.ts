import type { ColumnType } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, Date | undefined, Date>;
type NullableTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** The tables of joint spaces. */
export interface JointTables {
  joint_space: { workspace_id: string; id: string; title: Json<unknown>; rules: Json<unknown>; created_at: Time };
  joint_member: { workspace_id: string; space_id: string; founder: string; state: string; changed_at: Time };
  joint_release: {
    workspace_id: string;
    space_id: string;
    number: number;
    description: Json<unknown>;
    figures: Json<unknown>;
    approved_by: string;
    released_at: Time;
    withdrawn_at: NullableTime;
  };
  joint_basis: { workspace_id: string; space_id: string; number: number; basis: Json<unknown> };
  joint_use: {
    workspace_id: string;
    space_id: string;
    number: number;
    used_by: string;
    operation: string;
    used_at: Time;
  };
  joint_result: { workspace_id: string; space_id: string; key: string; sums: Json<unknown>; made_at: Time };
}
