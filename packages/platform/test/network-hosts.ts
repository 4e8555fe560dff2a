import { execFileSync } from 'node:child_process';

/** Hosts of a network that exists in this machine's kernel alone: namespaces joined by a bridge. */
export interface NetworkHosts {
  /** The address under which the hosts reach this process's own. */
  readonly address: string;
  readonly names: readonly string[];
  /** Pulls a host's cable out. */
  cutOff(name: string): void;
  remove(): void;
}

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });

/** Makes so many hosts; null where this machine does not allow it. */
export function makeHosts(count: number): NetworkHosts | null {
  removeLeft();
  const tag = tagOf(process.pid);
  const bridge = `${tag}b`;
  const names: string[] = [];
  const remove = () => {
    for (const k of names.keys()) attempt(() => ip('link', 'delete', `${tag}h${k}`));
    for (const name of names) attempt(() => ip('netns', 'delete', name));
    attempt(() => ip('link', 'delete', bridge));
  };
  try {
    ip('link', 'add', bridge, 'type', 'bridge');
    ip('address', 'add', '10.213.7.1/24', 'dev', bridge);
    ip('link', 'set', bridge, 'up');
    for (let k = 0; k < count; k++) {
      const [name, here, there] = [`${tag}n${k}`, `${tag}h${k}`, `${tag}t${k}`];
      names.push(name);
      ip('netns', 'add', name);
      ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there);
      ip('link', 'set', here, 'master', bridge, 'up');
      ip('link', 'set', there, 'netns', name);
      ip('-n', name, 'address', 'add', `10.213.7.${k + 2}/24`, 'dev', there);
      ip('-n', name, 'link', 'set', there, 'up');
      ip('-n', name, 'link', 'set', 'lo', 'up');
    }
    const cutOff = (name: string) => void ip('link', 'set', `${tag}h${names.indexOf(name)}`, 'down');
    return { address: '10.213.7.1', names, cutOff, remove };
  } catch {
    remove();
    return null;
  }
}

/** The process stands in the names, so that what it could not remove is known to be nobody's. */
const tagOf = (pid: number) => `yz${pid.toString(36)}`;

/** What a run left that was killed: its addresses would stand in the way of the next. */
function removeLeft(): void {
  const links = /\byz([0-9a-z]+)b(?=[:@])/g;
  for (const [, text = ''] of attempt(() => String(ip('link', 'show', 'type', 'bridge')))?.matchAll(links) ?? []) {
    const pid = Number.parseInt(text, 36);
    if (isAlive(pid)) continue;
    for (let k = 0; attempt(() => ip('netns', 'delete', `${tagOf(pid)}n${k}`)) !== undefined; k++);
    attempt(() => ip('link', 'delete', `${tagOf(pid)}b`));
  }
}

function isAlive(pid: number): boolean {
  return attempt(() => process.kill(pid, 0)) === true;
}

/** Undefined when it did not work: then it was not there. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
