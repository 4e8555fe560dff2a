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
  const tag = `yz${process.pid % 10_000}`;
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

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // It was not there.
  }
}
