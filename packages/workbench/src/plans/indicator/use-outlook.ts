import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../app/address.ts';
import { client } from '../../data/index.ts';
import { furtherOf } from './further.ts';
import { indexFile, seriesSettings } from './series-settings.ts';

export type Outlook = Awaited<ReturnType<typeof client.plans.outlook>>;
export type OutlookTarget = Outlook['targets'][number];

type Input = Parameters<typeof client.plans.outlook>[0];

const models = ['drift', 'damped-trend', 'local-level'] as const;

/** The outlook of an indicator with what the address assumes. */
export function useOutlook(plan: string, indicator: string | undefined) {
  const [{ base, further, model, level, settings }] = useAddress();
  const chosen = models.find((name) => name === model);
  const definition = Number(level);
  const input: Input = {
    plan,
    indicator: indicator ?? '',
    ...(base === undefined ? {} : { base: base.split(',') }),
    projects: furtherOf(further),
    ...(chosen === undefined ? {} : { model: chosen }),
    ...(Number.isInteger(definition) && definition > 0 ? { definition } : {}),
  };
  const { from, deflator, index, price, older, factor } = seriesSettings(settings);
  const series = {
    ...(from !== undefined && { from_definition: from }),
    ...(deflator !== undefined && { deflator_indicator: deflator }),
    ...(price !== undefined && { price_year: price }),
    ...(older !== undefined && { older }),
    ...(factor !== undefined && { overlap_factor: factor }),
  };
  return useQuery({
    queryKey: ['plans.outlook', input, series, index],
    queryFn: ({ signal }) => {
      const prices = index === undefined ? {} : { deflator: indexFile(index) };
      return client.call('plans.outlook', { ...input, ...series, ...prices }, { signal }) as Promise<Outlook>;
    },
    enabled: indicator !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
