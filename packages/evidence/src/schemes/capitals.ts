/** A seat of government, in degrees north and east (WGS 84). */
export interface Seat {
  readonly latitude: number;
  readonly longitude: number;
}

// City centres to a hundredth of a degree (about 1 km), a public geographic fact; distances between provinces need no more.
const seats: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  '110000': [39.9, 116.41],
  '120000': [39.13, 117.2],
  '130000': [38.04, 114.51],
  '140000': [37.87, 112.55],
  '150000': [40.84, 111.75],
  '210000': [41.81, 123.43],
  '220000': [43.82, 125.32],
  '230000': [45.8, 126.53],
  '310000': [31.23, 121.47],
  '320000': [32.06, 118.8],
  '330000': [30.27, 120.15],
  '340000': [31.82, 117.23],
  '350000': [26.07, 119.3],
  '360000': [28.68, 115.86],
  '370000': [36.65, 117.12],
  '410000': [34.75, 113.63],
  '420000': [30.59, 114.31],
  '430000': [28.23, 112.94],
  '440000': [23.13, 113.26],
  '450000': [22.82, 108.37],
  '460000': [20.04, 110.34],
  '500000': [29.56, 106.55],
  '510000': [30.57, 104.07],
  '520000': [26.65, 106.63],
  '530000': [25.04, 102.71],
  '540000': [29.65, 91.14],
  '610000': [34.34, 108.94],
  '620000': [36.06, 103.83],
  '630000': [36.62, 101.78],
  '640000': [38.49, 106.23],
  '650000': [43.83, 87.62],
  '710000': [25.03, 121.57],
  '810000': [22.32, 114.17],
  '820000': [22.2, 113.54],
};

/** Where the government of a Chinese province sits, by its code; undefined for all else. */
export function provincialCapital(code: string): Seat | undefined {
  const seat = seats[code];
  return seat && { latitude: seat[0], longitude: seat[1] };
}
