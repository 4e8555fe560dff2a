import { UserError } from '@yanzhen/evidence/errors';
import type { Text } from '../../evidence.ts';
import type { ReportParameters } from '../shapes.ts';
import type { Writer } from '../writer.ts';

/** What a kind of part asks and says. */
export interface Recipe {
  readonly title: Text;
  /** Parameters it cannot do without. */
  readonly needs: readonly (keyof ReportParameters)[];
  write(writer: Writer, parameters: ReportParameters): Promise<void>;
}

/** A parameter a recipe needs. @throws UserError when it is missing */
export function needed(parameters: ReportParameters, name: Exclude<keyof ReportParameters, 'year'>): string {
  const value = parameters[name];
  if (value !== undefined) return value;
  throw new UserError(
    'parameter-missing',
    { zh: `这部分需要参数 ${name}。`, en: `This part needs the parameter ${name}.` },
    { place: { field: 'parameters' }, expected: { zh: name, en: name } },
  );
}

/** The dataset with the year, where one was chosen. */
export function cube(parameters: ReportParameters): { dataset: string; year?: number } {
  const { year } = parameters;
  return { dataset: needed(parameters, 'dataset'), ...(year === undefined ? {} : { year }) };
}
