// npm test: sets up what is missing, then runs every check and every test. The last line is `N passed, N failed`.
// --gates runs the checks alone; names of stages run those alone, e.g. `node scripts/test.mjs lint unit`.
import { fileURLToPath } from 'node:url';
import { findRuntime } from '../bin/runtime.mjs';
import { SetUpError, setUp } from './setup.mjs';
import { runStage } from './test/run-stage.mjs';
import { gates, tests } from './test/stages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function chosenStages(words) {
  if (words.length === 0) return [...gates, ...tests];
  if (words.includes('--gates')) return gates;
  const unknown = words.find((word) => ![...gates, ...tests].some((stage) => stage.name === word));
  if (unknown) throw new SetUpError(`没有名为 ${unknown} 的阶段。`, `There is no stage named ${unknown}.`);
  return [...gates, ...tests].filter((stage) => words.includes(stage.name));
}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function main() {
  const stages = chosenStages(process.argv.slice(2));
  const start = performance.now();
  await setUp(root, { workbench: stages.some((stage) => stage.needsWorkbench) });
  console.log(`set-up: ${seconds(start)}`);
  const runtime = findRuntime(root);
  if (!runtime) throw new SetUpError('没有可用的 Node 24。', 'No usable Node 24; run bin/yanzhen.mjs to see why.');
  let passed = 0;
  let failed = 0;
  const failures = [];
  for (const stage of stages) {
    console.log(`\n━━ ${stage.name}: ${stage.title}`);
    const from = performance.now();
    const result = await runStage(root, runtime, stage);
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) failures.push(stage.name);
    console.log(`── ${stage.name}: ${result.passed} passed, ${result.failed} failed, ${seconds(from)}`);
  }
  console.log(`\nall stages: ${seconds(start)}${failures.length > 0 ? `; failed in: ${failures.join(', ')}` : ''}`);
  return { passed, failed };
}

let result = { passed: 0, failed: 1 };
try {
  result = await main();
} catch (error) {
  console.log(error instanceof SetUpError ? `${error.zh}\n${error.en}` : error);
}
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;
