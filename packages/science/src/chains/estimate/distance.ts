/** A place on the Earth, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadius = 6371.0088;

/** Great-circle distance in kilometres on the mean sphere of the Earth (haversine). */
export function greatCircle(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** All distances between places, `n × n`; zero on the diagonal. */
export function distances(places: readonly Place[]): Float64Array {
  const n = places.length;
  return Float64Array.from({ length: n * n }, (_, at) => greatCircle(places[Math.floor(at / n)]!, places[at % n]!));
}
