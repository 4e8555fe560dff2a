import type { LayoutModel } from './layout-model.ts';
import { measureBy, regionOfColumn } from './measures.ts';

/** The gain of every region at a point. */
export function gainsByRegion(layout: LayoutModel, point: Float64Array): Float64Array {
  const { instance, measures } = layout;
  const of = (column: number) => regionOfColumn(layout, column);
  return measureBy(instance, measures, 'gain', point, { count: instance.regions.length, of });
}

/** The gain of every industry at a point. */
export function gainsByIndustry({ instance, measures, blocks }: LayoutModel, point: Float64Array): Float64Array {
  const count = instance.industries.length;
  return measureBy(instance, measures, 'gain', point, { count, of: (column) => blocks[column]! });
}

/** The expected total of a measure at a point: `gain`, `transport`, `output` or a resource. */
export function totalOf({ instance, measures }: LayoutModel, name: string, point: Float64Array): number {
  return measureBy(instance, measures, name, point, { count: 1, of: () => 0 })[0]!;
}
