export { Attack, type Exposure, exposures, type Guarded, type Knowledge, type PublishedSum } from './attack.ts';
export {
  type ProtectedTable,
  type ProtectInput,
  protectTable,
  publishedOf,
  tableExposures,
} from './protect-table.ts';
export {
  type Contributors,
  type DisclosureRules,
  protection,
  type Sensitivity,
  sensitivity,
  usualRules,
} from './rules.ts';
