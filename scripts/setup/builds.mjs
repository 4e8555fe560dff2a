import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findRuntime } from '../../bin/runtime.mjs';
import { SetUpError } from './error.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { sourcesHash, staleBuilds, stampOf } from './stale.mjs';

/**
 * Builds what changed since it was last built.
 * @param {string} root
 * @param {{ workbench?: boolean }} need
 */
export async function buildWhatIsStale(root, need) {
  for (const build of staleBuilds(root, need)) {
    say(build.zh, build.en);
    const runtime = findRuntime(root) ?? process.execPath;
    const hash = sourcesHash(root, build);
    const result = await run(runtime, build.command, { cwd: root });
    if (result.code !== 0) {
      throw new SetUpError(
        `构建失败（${build.name}）：\n${result.output}`,
        `The build of ${build.name} failed; its output stands above.`,
      );
    }
    const stamp = stampOf(root, build);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}
