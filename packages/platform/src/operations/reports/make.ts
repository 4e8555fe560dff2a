import { UserError } from '@yanzhen/evidence/errors';
import { ask } from '../ask.ts';
import type { OperationContext } from '../context.ts';
import { recipes } from './recipes/index.ts';
import type { MadePart, PartChoice, ReportParameters } from './shapes.ts';
import { type Language, Writer } from './writer.ts';

/** What a report's parts are made from. */
export interface Making {
  readonly parts: readonly PartChoice[];
  readonly parameters: ReportParameters;
  readonly language: Language;
}

/**
 * Makes the parts that have a recipe, one after the other. What cannot be made says why in its place; the rest of the report stands.
 * @param known parts made before: those of the same recipe, parameters and language are taken as they are
 */
export async function makeParts(
  { parts, parameters, language }: Making,
  context: OperationContext,
  known: readonly MadePart[] = [],
): Promise<MadePart[]> {
  const made: MadePart[] = [];
  const bound = parts.filter(({ recipe }) => recipe !== undefined);
  for (const [index, part] of bound.entries()) {
    context.signal.throwIfAborted();
    const recipe = recipes[part.recipe!];
    if (recipe === undefined) throw unknownRecipe(part.recipe!);
    const { zh, en } = recipe.title;
    context.progress(index / bound.length, { zh: `正在编写“${zh}”`, en: `Writing “${en}”` });
    const own = { ...parameters, ...part.parameters };
    const identity = JSON.stringify([part.recipe, language, Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const before = known.find((one) => one.id === part.id && one.made === identity);
    made.push(before ?? (await makePart(part, own, identity, language, context)));
  }
  return made;
}

async function makePart(
  { id, recipe: name }: PartChoice,
  parameters: ReportParameters,
  made: string,
  language: Language,
  context: OperationContext,
): Promise<MadePart> {
  const recipe = recipes[name!]!;
  const writer = new Writer((operation, input) => ask(context, operation, input), language);
  const title = recipe.title[language];
  try {
    await recipe.write(writer, parameters);
    const { blocks, figures, sources } = writer;
    return { id, made, title, blocks, figures, sources: [...sources] };
  } catch (error) {
    if (!(error instanceof UserError) || error.kind === 'cancelled') throw error;
    return { id, made, title, blocks: [], figures: [], sources: [], problem: { ...error.text } };
  }
}

function unknownRecipe(recipe: string): UserError {
  const known = Object.keys(recipes).join(', ');
  return new UserError(
    'unknown-recipe',
    { zh: `没有“${recipe}”这种部分。`, en: `There is no kind of part “${recipe}”.` },
    { kind: 'absent', place: { field: 'parts' }, found: recipe, expected: { zh: known, en: known } },
  );
}
