import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';

export const workspaceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/)
  .meta({ zh: '工作区编号：小写字母、数字、_ 和 -', en: 'Id of the workspace: a–z, 0–9, _ and -' });

export const workspaceTitle = z.string().trim().min(1).max(100).meta({ zh: '名称', en: 'Its title' });

export function unknownWorkspace(id: string): UserError {
  return new UserError(
    'unknown-workspace',
    { zh: '没有这个工作区。', en: 'There is no such workspace.' },
    { kind: 'absent', place: { field: 'id' }, found: id },
  );
}
