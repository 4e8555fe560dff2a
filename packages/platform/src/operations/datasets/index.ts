import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { exportFacts } from './export.ts';
import { importDataset } from './import.ts';
import { loadDemo } from './load-demo.ts';
import { mappings } from './mappings.ts';
import { preview } from './preview.ts';
import { removeMapping } from './remove-mapping.ts';
import { saveMapping } from './save-mapping.ts';
import { schemes } from './schemes.ts';
import { show } from './show.ts';
import { units } from './units.ts';
import { list, remove, restore } from './versions.ts';

export const datasetsOperations = [
  importDataset,
  loadDemo,
  check,
  preview,
  list,
  show,
  exportFacts,
  coverage,
  remove,
  restore,
  schemes,
  units,
  mappings,
  saveMapping,
  removeMapping,
] as const;
