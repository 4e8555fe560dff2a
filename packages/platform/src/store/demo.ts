import { projectFile } from '../files.ts';
import { defaultWorkspace, type Store, type StoreTransaction } from './types.ts';

/**
 * Puts the demo into a store that never had it: its datasets all or none, its input–output table, which is
 * estimated now, its plan, its case, and its briefs with their topics. What a user removed stays removed. @returns whether datasets were put in now
 */
export async function loadDemo(store: Store, folder: string = projectFile('data')): Promise<boolean> {
  const isNew = await once(store, 'demo', async () => {
    const { demoDatasets } = await import('@yanzhen/evidence/demo');
    const demo = await demoDatasets(folder);
    return async ({ datasets }) => {
      const saved: string[] = [];
      for (const dataset of demo) {
        const { info } = await datasets.save(dataset);
        saved.push(`${info.id}@${info.version}`);
      }
      return { datasets: saved };
    };
  });
  await once(store, 'demo-tables', async () => {
    const { demoTable } = await import('@yanzhen/evidence/demo');
    const { table, info } = await demoTable(folder);
    return async ({ tables }) => {
      const saved = await tables.save({ table, info });
      return { tables: [`${saved.info.id}@${saved.info.version}`] };
    };
  });
  await once(store, 'demo-plans', async () => {
    const { demoPlan } = await import('@yanzhen/evidence/demo');
    const plan = await demoPlan(folder);
    return async ({ plans }) => ({ plans: [(await plans.create(plan, 'demo')).info.id] });
  });
  await once(store, 'demo-cases', async () => {
    const { demoCases } = await import('./cases/demo.ts');
    const demo = await demoCases(folder);
    return async ({ cases }) => {
      for (const { id, name, parts } of demo) await cases.create({ id, name, parts }, 'demo');
      return { cases: demo.map(({ id }) => id) };
    };
  });
  await once(store, 'demo-documents', async () => {
    const { demoDocuments } = await import('./documents/demo.ts');
    const demo = await demoDocuments(folder);
    return (transaction) => demo.save(transaction);
  });
  return isNew;
}

type Save = (transaction: StoreTransaction) => Promise<unknown>;

/** Saves something in one transaction unless the setting says that it was saved before. */
async function once(store: Store, setting: string, prepare: () => Promise<Save>): Promise<boolean> {
  if ((await store.settings.get(setting)) !== null) return false;
  const save = await prepare();
  return await store.transaction(defaultWorkspace, async (transaction) => {
    // Another process may have been quicker.
    if ((await transaction.settings.get(setting)) !== null) return false;
    await transaction.settings.save(setting, await save(transaction));
    return true;
  });
}
