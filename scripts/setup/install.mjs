import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError } from './error.mjs';
import { runNpm } from './run.mjs';
import { runningProcesses } from './running.mjs';
import { say } from './say.mjs';

const stampFile = (root) => join(root, 'node_modules', '.yanzhen-stamp');

/** Changes whenever what should be installed does: the lock file, or the machine's platform. */
function wantedStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Whether the stamp says that everything in the lock file is installed.
 * @param {string} root
 */
export function isInstalled(root) {
  return readText(stampFile(root)) === wantedStamp(root);
}

/** Whether npm's own record of node_modules holds every package of the lock file that is not optional. */
function recordMatches(root) {
  const record = readText(join(root, 'node_modules', '.package-lock.json'));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([place, item]) => {
    if (!place.includes('node_modules/') || item.optional || item.devOptional || item.link) return true;
    return installed[place]?.version === item.version && existsSync(join(root, place));
  });
}

function refuseUnderLiveServer(root) {
  const running = runningProcesses(root);
  if (running.length === 0) return;
  const list = running.join(', ');
  throw new SetUpError(
    `依赖已经变化，需要重新安装，但雁阵正在运行（进程 ${list}）。请先停止它，再运行一次。`,
    `The dependencies have changed and must be installed again, but Yanzhen is running (process ${list}). Stop it first, then run this again.`,
  );
}

/**
 * A fresh clone gets exactly the lock file; what is there already is brought up to it. Where the lock file lacks
 * other platforms' packages, or package.json has been edited, `npm ci` declines and `npm install` does the work.
 */
async function install(root) {
  const common = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const modules = join(root, 'node_modules');
  const isFresh = !existsSync(modules) || readdirSync(modules).length === 0;
  if (isFresh) {
    const result = await runNpm(root, ['ci', ...common]);
    if (!result.output.includes('EUSAGE')) return result;
  }
  return runNpm(root, ['install', '--no-save', ...common]);
}

/**
 * Installs the lock file's packages where they are not installed yet; never under a running server.
 * @param {string} root
 */
export async function installWhatIsMissing(root) {
  if (isInstalled(root)) return;
  if (!recordMatches(root)) {
    refuseUnderLiveServer(root);
    say('正在安装依赖（首次约需一分钟）……', 'Installing packages (about a minute the first time)…');
    const result = await install(root);
    if (result.code !== 0) {
      throw new SetUpError(
        `安装失败：\n${result.output}\n请检查网络或 npm 镜像设置（npm config get registry）后再试。`,
        `Installing failed; npm's own words stand above. Check the network or npm's registry setting (npm config get registry), then try again.`,
      );
    }
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), wantedStamp(root));
}
