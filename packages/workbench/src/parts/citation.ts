import type { Evidence, Text } from '@yanzhen/platform/operations';

type Pick = (text: Text) => string;

/** “Source: publisher; title, version 1 (hash…)” for every dataset a result rests on. */
export function sourceLine(evidence: Evidence, pick: Pick): string {
  const label = pick({ zh: '来源：', en: 'Source: ' });
  // What is said of the documents of a library rests on no dataset: the operation and what it was asked are its source.
  if (evidence.inputs.length === 0) return `${label}${madeBy(evidence, pick)} (${parameterText(evidence)})`;
  return label + evidence.inputs.map((input) => inputLine(input, pick)).join(pick({ zh: '；', en: '; ' }));
}

/** A figure as one cites it: value, sources, operation with parameters, date, address. */
export function citation(what: string, evidence: Evidence, pick: Pick, now: Date, address: string): string {
  const date = now.toISOString().slice(0, 10);
  const estimate = evidence.estimate ? pick({ zh: '（估计值）', en: ' (estimate)' }) : '';
  return [
    `${what}${estimate}`,
    ...(evidence.inputs.length > 0 ? [sourceLine(evidence, pick)] : []),
    `${madeBy(evidence, pick)} (${parameterText(evidence)})`,
    `${date} ${address}`,
  ].join('\n');
}

/** The command that makes the same result in a terminal. */
export function commandLine(evidence: Evidence): string {
  const flags = Object.entries(evidence.parameters).flatMap(([name, value]) => flag(name, value));
  return ['yanzhen', evidence.operation.replaceAll('.', ' '), ...flags].join(' ');
}

function madeBy({ operation, version }: Evidence, pick: Pick): string {
  return pick({ zh: `雁阵 ${operation} 第 ${version} 版`, en: `Yanzhen ${operation}, version ${version}` });
}

function inputLine(input: Evidence['inputs'][number], pick: Pick): string {
  const version = pick({ zh: `第 ${input.version} 版`, en: `version ${input.version}` });
  return `${input.source} — ${pick(input.title)}, ${version} (${input.hash.slice(0, 12)})`;
}

function parameterText(evidence: Evidence): string {
  return Object.entries(evidence.parameters)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${show(value)}`)
    .join(', ');
}

function flag(name: string, value: unknown): string[] {
  if (value === undefined || value === null || value === false) return [];
  const long = `--${name.replaceAll('_', '-')}`;
  if (value === true) return [long];
  // A list of objects has no form as a flag but one JSON text.
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return [`${long} ${quote(show(value))}`];
  return Array.isArray(value) ? value.map((item) => `${long} ${quote(show(item))}`) : [`${long} ${quote(show(value))}`];
}

function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quote(text: string): string {
  return /^[\w@.,:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
