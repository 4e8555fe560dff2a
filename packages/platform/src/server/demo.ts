import { demoDatasets } from '@yanzhen/evidence/demo';
import { projectFile } from '../files.ts';
import type { Store } from '../store/index.ts';
import { yanzhenVersion } from '../version.ts';

/** Loads the demo's datasets into a store that never had them. What a user removed stays removed. */
export async function loadDemoOnce(store: Store): Promise<void> {
  if ((await store.settings.get('demo')) !== null) return;
  for (const dataset of await demoDatasets(projectFile('data'))) await store.datasets.save(dataset);
  await store.settings.save('demo', { loadedBy: yanzhenVersion });
}
