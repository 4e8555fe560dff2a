import type { ShownReport } from './use-reports.ts';

/** A part as it is edited. */
export interface DraftPart {
  readonly id: string;
  /** The recipe's own heading, empty for own text. */
  readonly title: string;
  readonly heading: string;
  /** The recipe's sentences; what is typed instead of them. */
  readonly generated: string;
  readonly wording: string;
  readonly text: string;
  readonly hidden: boolean;
  readonly isOwn: boolean;
  readonly recipe?: string | undefined;
  readonly parameters?: ShownReport['parameters'] | undefined;
}

export interface Draft {
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly DraftPart[];
}

export function draftOf({ title, subtitle, parts }: Pick<ShownReport, 'title' | 'subtitle' | 'parts'>): Draft {
  return {
    ...{ title, subtitle },
    parts: parts.map((part) => ({
      ...{ id: part.id, title: part.title, generated: part.generated },
      heading: part.heading ?? part.title,
      wording: part.wording ?? part.generated,
      text: part.text ?? '',
      hidden: part.hidden ?? false,
      isOwn: part.recipe === undefined,
      ...{ recipe: part.recipe, parameters: part.parameters },
    })),
  };
}

/** The parts as they are kept: only what differs from what the recipe gives. */
export function partsOf({ parts }: Draft) {
  return parts.map((part) => ({
    id: part.id,
    ...(part.recipe !== undefined && { recipe: part.recipe }),
    ...(part.parameters !== undefined && { parameters: part.parameters }),
    ...(part.heading !== part.title && { heading: part.heading }),
    ...(part.wording !== part.generated && { wording: part.wording }),
    ...(part.text !== '' && { text: part.text }),
    ...(part.hidden && { hidden: true }),
  }));
}

/** The list with one item at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from]!, ...rest.slice(to)];
}
