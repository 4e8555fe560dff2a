/// <reference types="vite/client" />
declare module 'echarts/lib/coord/geo/fix/nanhai.js' {
  /** Appends the South China Sea inset to the regions of a map named `china`. */
  export default function fixNanhai(mapType: string, regions: unknown[]): void;
}
