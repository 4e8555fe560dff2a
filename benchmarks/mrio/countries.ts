import { greatCircle, type Place } from '../../packages/science/src/chains/estimate/index.ts';

/** Capitals of the countries of the World Input–Output Database, degrees to a tenth (about 10 km). RoW has no place. */
const capitals: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  AUS: [-35.3, 149.1],
  AUT: [48.2, 16.4],
  BEL: [50.8, 4.4],
  BGR: [42.7, 23.3],
  BRA: [-15.8, -47.9],
  CAN: [45.4, -75.7],
  CHN: [39.9, 116.4],
  CYP: [35.2, 33.4],
  CZE: [50.1, 14.4],
  DEU: [52.5, 13.4],
  DNK: [55.7, 12.6],
  ESP: [40.4, -3.7],
  EST: [59.4, 24.8],
  FIN: [60.2, 24.9],
  FRA: [48.9, 2.4],
  GBR: [51.5, -0.1],
  GRC: [38.0, 23.7],
  HUN: [47.5, 19.0],
  IDN: [-6.2, 106.8],
  IND: [28.6, 77.2],
  IRL: [53.3, -6.3],
  ITA: [41.9, 12.5],
  JPN: [35.7, 139.7],
  KOR: [37.6, 127.0],
  LTU: [54.7, 25.3],
  LUX: [49.6, 6.1],
  LVA: [56.9, 24.1],
  MEX: [19.4, -99.1],
  MLT: [35.9, 14.5],
  NLD: [52.4, 4.9],
  POL: [52.2, 21.0],
  PRT: [38.7, -9.1],
  ROM: [44.4, 26.1],
  RUS: [55.8, 37.6],
  SVK: [48.1, 17.1],
  SVN: [46.1, 14.5],
  SWE: [59.3, 18.1],
  TUR: [39.9, 32.9],
  TWN: [25.0, 121.5],
  USA: [38.9, -77.0],
};

/** The capital of a country; undefined for the rest of the world. */
function capitalOf(country: string): Place | undefined {
  const place = capitals[country];
  return place && { latitude: place[0], longitude: place[1] };
}

/** Great-circle distances of capitals; the rest of the world is at the geometric mean, which RAS makes irrelevant. */
export function countryDistances(countries: readonly string[]): Float64Array {
  const size = countries.length;
  const places = countries.map(capitalOf);
  const out = new Float64Array(size * size);
  let logs = 0;
  let count = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const [from, to] = [places[a], places[b]];
      if (a === b || !from || !to) continue;
      out[a * size + b] = greatCircle(from, to);
      logs += Math.log(out[a * size + b]!);
      count++;
    }
  }
  const mean = Math.exp(logs / count);
  return out.map((value, at) => (value === 0 && Math.floor(at / size) !== at % size ? mean : value));
}
