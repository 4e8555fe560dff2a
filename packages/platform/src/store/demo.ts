import { projectFile } from '../files.ts';
import { defaultWorkspace, type Store } from './types.ts';

const settingId = 'demo';

/**
 * Puts the demo's datasets into a store that never had them: all or none. What a user removed
 * stays removed. @returns whether it put them in now
 */
export async function loadDemo(store: Store, folder: string = projectFile('data')): Promise<boolean> {
  if ((await store.settings.get(settingId)) !== null) return false;
  const { demoDatasets } = await import('@yanzhen/evidence/demo');
  const demo = await demoDatasets(folder);
  return await store.transaction(defaultWorkspace, async ({ datasets, settings }) => {
    // Another process may have been quicker.
    if ((await settings.get(settingId)) !== null) return false;
    const saved: string[] = [];
    for (const dataset of demo) {
      const { info } = await datasets.save(dataset);
      saved.push(`${info.id}@${info.version}`);
    }
    await settings.save(settingId, { datasets: saved });
    return true;
  });
}
