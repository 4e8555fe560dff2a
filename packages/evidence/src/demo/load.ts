import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '@yanzhen/science/labelled';
import { type Dataset, type DatasetInfo, hashFacts, type Unit } from '../dataset/index.ts';
import { findScheme, type Scheme } from '../schemes/index.ts';
import { convert, parseUnit } from '../units/index.ts';
import type { Sidecar } from './sidecar.ts';

const HEADER = 'year,region,industry,measure,unit,value';

/**
 * Reads `<id>.csv` and `<id>.json` from a folder of tidy tables. Values are converted to the one unit of
 * their dimension; an empty value is a fact that was not published (NaN); `sourceRow` is the row of the CSV.
 * @throws Error naming file and row when a row does not fit its sidecar: the tables are ours and must be right.
 */
export async function loadTidy(directory: string, id: string): Promise<Dataset> {
  const sidecar = JSON.parse(await readFile(join(directory, `${id}.json`), 'utf8')) as Sidecar;
  const text = await readFile(join(directory, `${id}.csv`), 'utf8');
  const lines = text.trimEnd().split('\n');
  if (lines[0] !== HEADER) throw new Error(`${id}.csv must start with ${HEADER}`);
  const regionScheme = mustFind(sidecar.regionScheme);
  const industryScheme = mustFind(sidecar.industryScheme);
  const rows = lines.slice(1).map((line, i) => parseRow(line, `${id}.csv row ${i + 2}`));
  const regions = inOrder(regionScheme, new Set(rows.map((row) => row.region)));
  const industries = inOrder(industryScheme, new Set(rows.map((row) => row.industry)));
  const facts = toFacts(rows, regions, industries, sidecar);
  return { info: describe(sidecar, facts, regions, industries), facts };
}

interface Row {
  readonly year: number;
  readonly region: string;
  readonly industry: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
}

function parseRow(line: string, where: string): Row {
  const [year, region, industry, measure, unit, value] = line.split(',');
  if (value === undefined) throw new Error(`${where}: six fields expected`);
  const number = value === '' ? Number.NaN : Number(value);
  if (value !== '' && Number.isNaN(number)) throw new Error(`${where}: “${value}” is not a number`);
  return { year: Number(year), region: region!, industry: industry!, measure: measure!, unit: unit!, value: number };
}

function toFacts(rows: readonly Row[], regions: readonly Unit[], industries: readonly Unit[], sidecar: Sidecar): Facts {
  const index = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));
  const regionCodes = regions.map((unit) => unit.code);
  const industryCodes = industries.map((unit) => unit.code);
  const at = {
    region: index(regionCodes),
    industry: index(industryCodes),
    measure: index(sidecar.measures.map((m) => m.code)),
  };
  const units = sidecar.measures.map((measure) => mustParse(measure.unit));
  const measureAt = rows.map((row, i) => {
    const found = at.measure.get(row.measure);
    if (found === undefined || sidecar.measures[found]!.unit !== row.unit) {
      throw new Error(`${sidecar.id}.csv row ${i + 2}: ${row.measure} in ${row.unit} is not in the sidecar`);
    }
    return found;
  });
  return {
    regions: regionCodes,
    industries: industryCodes,
    measures: sidecar.measures.map(({ code }, i) => ({ code, unit: units[i]!.canonical })),
    region: Uint32Array.from(rows, (row) => at.region.get(row.region)!),
    industry: Uint32Array.from(rows, (row) => at.industry.get(row.industry)!),
    year: Int16Array.from(rows, (row) => row.year),
    measure: Uint8Array.from(measureAt),
    value: Float64Array.from(rows, (row, i) => convert(row.value, units[measureAt[i]!]!)),
    sourceRow: Uint32Array.from(rows, (_, i) => i + 2),
  };
}

function describe(sidecar: Sidecar, facts: Facts, regions: readonly Unit[], industries: readonly Unit[]): DatasetInfo {
  const { id, version, title, source, licence, regionScheme, industryScheme, absent, quality } = sidecar;
  return {
    id,
    version,
    hash: hashFacts(facts),
    title,
    source,
    licence,
    regionScheme,
    industryScheme,
    regions,
    industries,
    measures: sidecar.measures.map((measure, i) => ({ ...measure, unit: facts.measures[i]!.unit })),
    years: [...new Set(facts.year)].sort((a, b) => a - b),
    absent,
    rows: facts.value.length,
    quality,
  };
}

/** The units with these codes as a dataset lists them, in the scheme's order. */
function inOrder(scheme: Scheme, codes: ReadonlySet<string>): Unit[] {
  const units = scheme.units.filter((unit) => codes.has(unit.code));
  if (units.length !== codes.size) {
    const unknown = [...codes].filter((code) => !scheme.byCode.has(code));
    throw new Error(`${scheme.id} does not list ${unknown.join(', ')}`);
  }
  return units.map(({ code, name, short, parent, level }) => ({
    code,
    // Maps and tables print the short Chinese name; resolvers know the full one.
    name: scheme.kind === 'region' ? { zh: short.zh, en: name.en } : name,
    level,
    ...(parent === undefined ? {} : { parent }),
  }));
}

function mustFind(id: string): Scheme {
  const scheme = findScheme(id);
  if (!scheme) throw new Error(`There is no scheme ${id}.`);
  return scheme;
}

function mustParse(unit: string) {
  const parsed = parseUnit(unit);
  if (!parsed) throw new Error(`The unit ${unit} is not known.`);
  return parsed;
}
