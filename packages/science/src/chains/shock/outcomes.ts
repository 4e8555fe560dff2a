import type { ShockOutcome, ShockResult } from './result.ts';

type Series = Pick<ShockResult, 'nodes' | 'steps' | 'normal' | 'production' | 'unmetFinalDemand' | 'cause' | 'sectors'>;

/** Times, losses and causes of every node, and of nodes taken together: by region, by sector, all. */
export function outcomesOf(
  series: Series,
  regions: readonly string[],
  tolerance: number,
): Pick<ShockResult, 'outcomes' | 'regions' | 'bySector' | 'total'> {
  const of = (members: readonly number[], region: string, sector: string) =>
    outcomeOf(series, members, region, sector, tolerance);
  const places = Array.from(series.nodes.keys());
  const inRegion = Map.groupBy(places, (i) => series.nodes[i]!.region);
  const inSector = Map.groupBy(places, (i) => series.nodes[i]!.sector);
  return {
    outcomes: series.nodes.map((node, i) => of([i], node.region, node.sector)),
    regions: regions.map((region) => of(inRegion.get(region) ?? [], region, '')),
    bySector: series.sectors.map((sector) => of(inSector.get(sector) ?? [], '', sector)),
    total: of(places, '', ''),
  };
}

function outcomeOf(
  series: Series,
  members: readonly number[],
  region: string,
  sector: string,
  tolerance: number,
): ShockOutcome {
  const n = series.nodes.length;
  const normal = members.reduce((sum, i) => sum + series.normal[i]!, 0);
  const byCause = new Float64Array(3 + series.sectors.length);
  let lost = 0;
  let unmet = 0;
  let worst = 0;
  let firstLoss = Number.NaN;
  let lastLoss = -1;
  for (let step = 0; step < series.steps; step++) {
    let output = 0;
    for (const i of members) {
      const at = step * n + i;
      output += series.production[at]!;
      unmet += series.unmetFinalDemand[at]!;
      byCause[series.cause[at]!]! += series.normal[i]! - series.production[at]!;
    }
    lost += normal - output;
    if (normal > 0) worst = Math.max(worst, 1 - output / normal);
    if (output < normal * (1 - tolerance)) {
      if (Number.isNaN(firstLoss)) firstLoss = step;
      lastLoss = step;
    }
  }
  const recovered = lastLoss >= 0 && lastLoss < series.steps - 1 ? lastLoss + 1 : Number.NaN;
  return {
    region,
    sector,
    normal,
    lost,
    unmet,
    worst,
    firstLoss,
    recovered,
    causes: causesOf(byCause, series.sectors),
  };
}

/** Output lost by cause, the largest first; code 0 is no loss. */
function causesOf(byCause: Float64Array, sectors: readonly string[]): { cause: string; lost: number }[] {
  const name = (code: number) => (code === 1 ? 'capacity' : code === 2 ? 'demand' : sectors[code - 3]!);
  return Array.from(byCause.entries())
    .filter(([code, lost]) => code > 0 && lost > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([code, lost]) => ({ cause: name(code), lost }));
}
