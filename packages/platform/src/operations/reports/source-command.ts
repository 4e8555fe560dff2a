const longest = 300;

/** The command line that gives the same answer. */
export function commandOf(operation: string, parameters: Readonly<Record<string, unknown>>): string {
  const flags = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && !isEmpty(value))
    .map(([name, value]) => `--${flagOf(name)}${flagValue(value)}`);
  const command = ['yanzhen', operation.replaceAll('.', ' '), ...flags].join(' ');
  return command.length > longest ? `${command.slice(0, longest)}…` : command;
}

const flagOf = (name: string) => name.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function flagValue(value: unknown): string {
  if (value === true) return '';
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value) && value.every(isScalar)
        ? value.join(',')
        : JSON.stringify(value);
  return ` ${/^[\w.@:+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`}`;
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number';
