import type { QualityFinding } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import type { Text } from '../operations/evidence.ts';
import type { Clash } from '../store/plans/clashes.ts';

/** What a door tells about something that went wrong (RFC 9457, with both languages). */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly place?: Readonly<Record<string, string | number>>;
  readonly found?: string;
  readonly expected?: Text;
  readonly advice?: Text;
  /** For a file that was refused: everything that was noticed in it. */
  readonly findings?: readonly QualityFinding[];
  /** For two people's changes of one thing: field by field, what it was, what it became and what was wanted. */
  readonly conflicts?: readonly FieldConflict[];
  /** For a fault of ours: under this id the log has the rest. */
  readonly id?: string;
}

/** One field that another changed since: nothing was written. */
export type FieldConflict = Omit<Clash, 'changedAt'> & {
  /** ISO, UTC. */
  readonly changedAt: string;
};

const statusOfKind = {
  input: 400,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  conflict: 409,
  limit: 413,
  often: 429,
  cancelled: 499,
} as const;
const statusOfStoreError: Readonly<Record<string, number>> = {
  NotFoundError: 404,
  InvalidError: 400,
  FolderHeldError: 409,
  PlanConflict: 409,
  UnavailableError: 503,
  DatabaseAwayError: 503,
  DiskError: 507,
};

/**
 * The problem an error is, when it is one a user can understand; undefined for a fault of ours.
 * The store's errors carry their sentence as `text`, as every error meant for people does.
 */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof UserError) {
    const { code, text, kind, place, found, expected, advice } = error;
    return {
      type: `urn:yanzhen:problem:${code}`,
      status: statusOfKind[kind],
      code,
      title: text,
      ...(Object.keys(place).length > 0 ? { place: { ...place } } : {}),
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(advice === undefined ? {} : { advice }),
      ...('findings' in error ? { findings: error.findings as readonly QualityFinding[] } : {}),
      ...('conflicts' in error ? { conflicts: error.conflicts as readonly FieldConflict[] } : {}),
    };
  }
  if (!(error instanceof Error && 'text' in error && isText(error.text))) return undefined;
  const code = error.name
    .replace(/Error$/, '')
    .replaceAll(/(?<!^)([A-Z])/g, '-$1')
    .toLowerCase();
  const status = statusOfStoreError[error.name] ?? 500;
  const conflicts = 'clashes' in error ? { conflicts: conflictsOf(error.clashes as readonly Clash[]) } : {};
  return { type: `urn:yanzhen:problem:${code}`, status, code, title: error.text, ...conflicts };
}

const conflictsOf = (clashes: readonly Clash[]): FieldConflict[] =>
  clashes.map((clash) => ({ ...clash, changedAt: clash.changedAt.toISOString() }));

/** A fault of ours that another thread or the server told of, by its id in the log. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
  readonly text: Text;
  constructor({ title }: Problem) {
    super(title.en);
    this.text = title;
  }
}

/** The error a problem stands for, on the caller's side of a door. */
export function errorOf(problem: Problem): UserError | InternalError {
  if (problem.status >= 500) return new InternalError(problem);
  const kind = Object.entries(statusOfKind).find(([, status]) => status === problem.status)?.[0];
  const options = {
    ...(kind === undefined ? {} : { kind: kind as keyof typeof statusOfKind }),
    ...(problem.place === undefined ? {} : { place: problem.place }),
    ...(problem.found === undefined ? {} : { found: problem.found }),
    ...(problem.expected === undefined ? {} : { expected: problem.expected }),
    ...(problem.advice === undefined ? {} : { advice: problem.advice }),
  };
  const { code, title, findings, conflicts } = problem;
  return Object.assign(new UserError(code, title, options), findings && { findings }, conflicts && { conflicts });
}

/** What is shown for a fault of ours: an id to find it by, never a stack. */
export function internalProblem(id: string): Problem {
  return {
    type: 'urn:yanzhen:problem:internal',
    status: 500,
    code: 'internal',
    title: { zh: `程序内部出错，编号 ${id}。`, en: `Something went wrong inside the program, id ${id}.` },
    advice: {
      zh: '请带上这个编号，查看或发送服务器日志。',
      en: 'Look it up in the server’s log by this id, or send the log with a report.',
    },
    id,
  };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
