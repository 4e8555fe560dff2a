import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./victim.ts', import.meta.url));

/** A process that is killed outright and started again. */
export class Victim {
  readonly role: string;
  readonly #start: () => readonly string[];
  readonly #heard: (line: string) => void;
  #child: ChildProcess | null = null;
  #ready: Promise<void> = Promise.resolve();
  kills = 0;

  constructor(role: string, start: () => readonly string[], heard: (line: string) => void = () => {}) {
    this.role = role;
    this.#start = start;
    this.#heard = heard;
  }

  start(): Promise<void> {
    const child = spawn(process.execPath, [script, this.role, ...this.#start()], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, YANZHEN_SILENCE_SECONDS: '5' },
    });
    this.#child = child;
    this.#ready = new Promise((resolve) => {
      createInterface(child.stdout).on('line', (line) => {
        if (line === 'ready') resolve();
        else this.#heard(line);
      });
      child.once('exit', () => resolve());
    });
    return this.#ready;
  }

  /** SIGKILL; what it had said by then has been heard when this resolves. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    this.kills++;
    this.#child = null;
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null;
  }
}
