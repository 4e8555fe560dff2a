import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** One thing that was measured. */
export interface Measured {
  readonly what: string;
  readonly figure: string;
  /** What it should be; empty where it is only told. */
  readonly aim?: string;
  /** Whether it is. */
  readonly holds?: boolean;
}

/** What was measured, where and by which command, as a table of Markdown to be copied. */
export function measuredTable(command: string, rows: readonly Measured[]): string {
  const [processor] = cpus();
  const machine = [
    `${availableParallelism()} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    `Node ${process.versions.node}`,
    `load average at the end ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
    new Date().toISOString().slice(0, 10),
  ];
  const verdict = ({ holds }: Measured) => (holds === undefined ? '' : holds ? 'holds' : '**does not hold**');
  const lines = rows.map((row) => `| ${row.what} | ${row.figure} | ${row.aim ?? ''} | ${verdict(row)} |`);
  return [
    `\`${command}\` on ${machine.join('; ')}:`,
    '',
    '| What | Measured | Aim | |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** Prints the table; the process will end with 1 when something does not hold. */
export function tellMeasured(command: string, rows: readonly Measured[]): void {
  console.log(`\n${measuredTable(command, rows)}\n`);
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
}

/** Ends the process with 1 when it has not ended by itself; `last` ends what it started. @returns calls it off */
export function endWithin(minutes: number, last: () => void): () => void {
  const timer = setTimeout(() => {
    console.error(`Not done within ${minutes.toFixed(1)} minutes: given up.`);
    last();
    process.exit(1);
  }, minutes * 60_000);
  return () => clearTimeout(timer);
}

/** The command as it was given. */
export function commandGiven(name: string): string {
  const options = process.argv.slice(2).join(' ');
  return `npm run ${name}${options === '' ? '' : `${name.includes(' -- ') ? '' : ' --'} ${options}`}`;
}
