import { expect } from 'vitest';
import { zipOf } from '../../evidence/src/tables/testing.ts';
import type { Workbench } from './workbench.ts';

const labels = ',North_food,North_steel,South_food,South_steel\n';
const files = {
  'Z.csv': `${labels}North_food,10,20,5,5\nNorth_steel,15,5,10,5\nSouth_food,5,10,11,10\nSouth_steel,10,5,7,10\n`,
  'F.csv':
    ',North_households,South_households,South_government\nNorth_food,50,8,2\nNorth_steel,60,4,1\nSouth_food,4,70,10\nSouth_steel,8,70,0\n',
  'V.csv': `${labels}wages,60,60,87,80\n`,
};

/** Imports a table of two regions and two sectors as `small`. */
export async function sendTwoRegions(workbench: Workbench): Promise<void> {
  const form = new FormData();
  form.append('input', JSON.stringify({ unit: '万元', title: '两地小表', titleEn: 'Two regions', year: 2017 }));
  form.append('file', new File([new Uint8Array(zipOf(files))], 'small.zip'));
  const headers = { origin: workbench.url };
  const answer = await fetch(`${workbench.url}/api/v1/chains/import`, { method: 'POST', body: form, headers });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  for (let tries = 0; tries < 100; tries++) {
    if ((await workbench.columns('chains.list', {}))['id']!.includes('small')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The table did not come in.');
}
