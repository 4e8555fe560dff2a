// Prepares a clone: installs what is missing, builds what is stale. Runs on any Node from 20 on, with no dependency.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './setup/builds.mjs';
import { SetUpError } from './setup/error.mjs';
import { installWhatIsMissing, isInstalled } from './setup/install.mjs';
import { withSetUpLock } from './setup/lock.mjs';
import { staleBuilds } from './setup/stale.mjs';

export { SetUpError };

/**
 * Leaves the clone ready to run. Costs a few milliseconds when it already is.
 * @param {string} root the clone's folder
 * @param {{ workbench?: boolean }} [need] whether the web application must be built too
 * @throws {SetUpError} with what to do, in both languages
 */
export async function setUp(root, need = {}) {
  const isReady = () => isInstalled(root) && staleBuilds(root, need).length === 0;
  if (isReady()) return;
  await withSetUpLock(root, async () => {
    await installWhatIsMissing(root);
    await buildWhatIsStale(root, need);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await setUp(fileURLToPath(new URL('..', import.meta.url)), { workbench: true });
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.zh}\n${error.en}\n`);
    process.exitCode = 1;
  }
}
