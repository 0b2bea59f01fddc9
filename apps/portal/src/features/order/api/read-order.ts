import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { answerOf, apiOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Side } from '@/api/role';
import { modelQuery } from '@/features/diagram/api/read-model';
import type { Estimate, HistoryEntry, Order, OrderProcess, Quotation } from '@/api/types';

const at = (id: string) => ({ params: { path: { id } } });

/** All keys begin with the order's, so that one hint makes all of it old. */
export const orderQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: [side, 'order', id],
    queryFn: (): Promise<Order> =>
      side === 'buyer'
        ? answerOf(apiOf(side).GET('/v1/orders/{id}', at(id)))
        : answerOf(apiOf(side).GET('/v1/supplier/orders/{id}', at(id))),
  });

const historyQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: [side, 'order', id, 'history'],
    queryFn: async (): Promise<HistoryEntry[]> => {
      const { items } = await (side === 'buyer'
        ? answerOf(apiOf(side).GET('/v1/orders/{id}/history', at(id)))
        : answerOf(apiOf(side).GET('/v1/supplier/orders/{id}/history', at(id))));
      return items;
    },
  });

const processQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: [side, 'order', id, 'process'],
    queryFn: (): Promise<OrderProcess> =>
      side === 'buyer'
        ? answerOf(apiOf(side).GET('/v1/orders/{id}/process', at(id)))
        : answerOf(apiOf(side).GET('/v1/supplier/orders/{id}/process', at(id))),
  });

/** Null while there is no quotation yet. */
const quotationQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: [side, 'order', id, 'quotation'],
    queryFn: (): Promise<Quotation | null> =>
      (side === 'buyer'
        ? answerOf(apiOf(side).GET('/v1/orders/{id}/quotation', at(id)))
        : answerOf(apiOf(side).GET('/v1/supplier/orders/{id}/quotation', at(id)))
      ).catch((error: unknown) => {
        if (isProblem(error, 'quotation-not-found')) return null;
        throw error;
      }),
  });

/** Null once nobody has to confirm the order. A change of the price list is no hint: it is read with every visit. */
const estimateQuery = (id: string) =>
  queryOptions({
    queryKey: ['supplier', 'order', id, 'estimate'],
    queryFn: (): Promise<Estimate | null> =>
      answerOf(apiOf('supplier').GET('/v1/supplier/orders/{id}/estimate', at(id))).catch((error: unknown) => {
        if (isProblem(error, 'estimate-not-found')) return null;
        throw error;
      }),
    staleTime: 1_000,
  });

/** Begins to read an order's page while its code is still on its way. */
export async function readOrderAhead(client: QueryClient, side: Side, id: string): Promise<void> {
  void client.prefetchQuery(historyQuery(side, id));
  void client.prefetchQuery(processQuery(side, id));
  const { modelVersion, quotationRevision, allowed } = await client.fetchQuery(orderQuery(side, id));
  void client.prefetchQuery(modelQuery(side, modelVersion));
  if (quotationRevision !== null) void client.prefetchQuery(quotationQuery(side, id));
  if (allowed.includes('confirm')) void client.prefetchQuery(estimateQuery(id));
}

export const useOrder = (side: Side, id: string) => useQuery(orderQuery(side, id));
export const useHistory = (side: Side, id: string) => useQuery(historyQuery(side, id));
/** @param exists before there is one, nothing is asked */
export const useQuotation = (side: Side, id: string, exists: boolean) =>
  useQuery({ ...quotationQuery(side, id), enabled: exists });

/** Only the supplier's people have it, as long as they may confirm the order. */
export const useEstimate = ({ id, allowed }: Order) =>
  useQuery({ ...estimateQuery(id), enabled: allowed.includes('confirm') });

/** Hints concern the reader's own side, and a message between the sides takes a moment. */
const OUT_OF_STEP_MS = 3_000;
export const isInStep = ({ client, supplier }: OrderProcess): boolean =>
  client !== null && supplier !== null && client.status === supplier.status;
/** Read again until the other side is as far as one's own. */
export const useOrderProcess = (side: Side, id: string) =>
  useQuery({
    ...processQuery(side, id),
    refetchInterval: ({ state: { data } }) => (data && !isInStep(data) ? OUT_OF_STEP_MS : false),
  });
