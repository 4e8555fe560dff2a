import { spawn } from 'node:child_process';

/**
 * Runs a program to its end with nothing on its standard input.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>} the exit code, and both outputs in the order they came
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    const finish = (code, extra = '') => {
      process.off('exit', stop);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') + extra });
    };
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs npm with the npm that started us where there is one, else the one on the path. */
export function runNpm(root, args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], { cwd: root });
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: isWindows });
}
