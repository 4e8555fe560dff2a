export type LogFormat = 'text' | 'json';

/** Where a process says what happens to it. */
export interface Log {
  readonly format: LogFormat;
  /** A fault or a remark, in one or more lines. */
  readonly line: (text: string) => void;
  /** Something that happened, with its particulars; told in JSON only. */
  readonly event: (message: string, fields: Readonly<Record<string, unknown>>) => void;
}

/** The format asked for, else that of the environment. */
export function logFormat(asked?: string, environment = process.env): LogFormat {
  return (asked ?? environment.YANZHEN_LOG) === 'json' ? 'json' : 'text';
}

/** A log on the standard error, or wherever `write` leads. */
export function openLog(
  format: LogFormat,
  write: (text: string) => void = (text) => void process.stderr.write(text),
): Log {
  if (format === 'text') return { format, line: (text) => write(`${text}\n`), event: () => undefined };
  const tell = (level: 'info' | 'error', message: string, fields: object) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, process: process.pid, ...fields })}\n`);
  return {
    format,
    line: (text) => tell('error', text, {}),
    event: (message, fields) => tell('info', message, fields),
  };
}
