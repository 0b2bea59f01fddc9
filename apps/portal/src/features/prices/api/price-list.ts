import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import { ApiProblem, problemOf } from '@/api/problem';
import { actingHeaders } from '@/api/session-headers';
import type { PriceList, PriceListChange } from '@/api/types';
import type { Amendment } from '../price-rows';

/** The API gives at most this many at once. */
const PAGE = 200;

/** The whole list, with what begins later: editing in place needs all of it. */
export const priceListQuery = queryOptions({
  queryKey: ['supplier', 'price-list'],
  queryFn: async (): Promise<PriceList> => {
    let list: PriceList | undefined;
    let cursor: string | null = null;
    for (;;) {
      const page: PriceList = await answerOf(
        apiOf('supplier').GET('/v1/supplier/price-list', {
          params: { query: { limit: PAGE, upcoming: true, ...(cursor && { cursor }) } },
        }),
      );
      // A list that changed between two pages is read again from the start.
      if (list && list.version !== page.version) {
        list = undefined;
        cursor = null;
        continue;
      }
      list = list ? { ...page, entries: [...list.entries, ...page.entries] } : page;
      if (!page.nextCursor) return list;
      cursor = page.nextCursor;
    }
  },
});

/** The one of the company's prices, without reading all of them. */
const currencyQuery = queryOptions({
  queryKey: ['supplier', 'currency'],
  queryFn: async () =>
    (await answerOf(apiOf('supplier').GET('/v1/supplier/price-list', { params: { query: { limit: 1 } } })))
      .currency,
  staleTime: Infinity,
});

export const useCurrency = () => useQuery(currencyQuery).data;

/** Where the company is: a date in its list is a day there. */
const timeZoneQuery = queryOptions({
  queryKey: ['supplier', 'time-zone'],
  queryFn: async () => (await answerOf(apiOf('supplier').GET('/v1/supplier/policy'))).timeZone,
  staleTime: 60_000,
});

export const useTimeZone = () => useQuery(timeZoneQuery).data;

export const usePriceList = () => useQuery(priceListQuery);

interface Changed {
  version: number;
}

/** Saves changed prices as the next version. `version` is the one they were typed against. */
export function useAmendPrices() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (amendment: Changed & Amendment) =>
      attempt.run(amendment, (key, { version, entries, removedSkus }) =>
        answerOf(
          apiOf('supplier').PATCH('/v1/supplier/price-list', {
            params: { header: { 'Idempotency-Key': `"${key}"`, 'If-Match': `"${version}"` } },
            body: {
              // A beginning that has passed means now. The end stays, and so does a price that begins then.
              entries: entries.map(({ validTo, ...entry }) => ({ ...entry, ...(validTo && { validTo }) })),
              ...(removedSkus.length > 0 && { removedSkus }),
            },
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: priceListQuery.queryKey }),
  });
}

/** Replaces the whole list by a file; with `dryRun` the real rules only say what would change. */
export function useImportPrices() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: ({ version, csv, dryRun }: Changed & { csv: File; dryRun: boolean }) =>
      attempt.run([version, dryRun, csv.name, csv.size, csv.lastModified], (key) =>
        importCsv(csv, dryRun, version, key),
      ),
    // A preview changes nothing; one that was refused may have been of a list that is old by now.
    onSettled: (_change, error, { dryRun }) =>
      dryRun && !error ? undefined : client.invalidateQueries({ queryKey: priceListQuery.queryKey }),
  });
}

async function importCsv(csv: Blob, dryRun: boolean, version: number, key: string): Promise<PriceListChange> {
  const response = await fetch(`/v1/supplier/price-list?dryRun=${dryRun}`, {
    method: 'PUT',
    headers: {
      ...actingHeaders('supplier'),
      'Content-Type': 'text/csv',
      'Idempotency-Key': `"${key}"`,
      'If-Match': `"${version}"`,
    },
    body: csv,
  }).catch((): never => {
    throw new ApiProblem(0, {});
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as PriceListChange;
}
