import { aggregate } from './aggregate.ts';
import { check } from './check.ts';
import { cut } from './cut.ts';
import { decompose } from './decompose.ts';
import { dependence } from './dependence.ts';
import { ensemble } from './ensemble.ts';
import { ensembleRuns } from './ensemble-runs.ts';
import { estimate } from './estimate.ts';
import { exportTable } from './export.ts';
import { extract } from './extract.ts';
import { firmsCascade } from './firms-cascade.ts';
import { firmsDaily } from './firms-daily.ts';
import { firmsGenerate } from './firms-generate.ts';
import { firmsImport } from './firms-import.ts';
import { firmsLosses, firmsLossLinks } from './firms-losses.ts';
import { firmsMake } from './firms-make.ts';
import { firmsProfile } from './firms-profile.ts';
import { firmsShow } from './firms-show.ts';
import { firmsList, firmsRemove, firmsRestore } from './firms-versions.ts';
import { flows } from './flows.ts';
import { footprint } from './footprint.ts';
import { footprintSectors } from './footprint-sectors.ts';
import { importTable } from './import.ts';
import { inoperability } from './inoperability.ts';
import { linkages } from './linkages.ts';
import { links } from './links.ts';
import { multipliers } from './multipliers.ts';
import { paths } from './paths.ts';
import { resilience } from './resilience.ts';
import { shock } from './shock.ts';
import { shockOutcomes } from './shock-outcomes.ts';
import { show } from './show.ts';
import { substitutes } from './substitutes.ts';
import { sufficiency } from './sufficiency.ts';
import { trade } from './trade.ts';
import { list, remove, restore } from './versions.ts';

export const chainsOperations = [
  importTable,
  check,
  list,
  show,
  remove,
  restore,
  exportTable,
  estimate,
  aggregate,
  multipliers,
  linkages,
  extract,
  cut,
  footprint,
  footprintSectors,
  flows,
  links,
  trade,
  sufficiency,
  paths,
  decompose,
  inoperability,
  shock,
  shockOutcomes,
  ensemble,
  ensembleRuns,
  firmsCascade,
  firmsProfile,
  firmsLosses,
  firmsLossLinks,
  firmsDaily,
  firmsGenerate,
  firmsMake,
  firmsImport,
  firmsList,
  firmsShow,
  firmsRemove,
  firmsRestore,
  resilience,
  dependence,
  substitutes,
] as const;
