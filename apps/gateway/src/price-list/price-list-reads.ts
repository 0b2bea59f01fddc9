import { LIMITS, SUPPLIER_READS, type GetPriceList, type PriceListView } from '@app/contracts';
import type { StreamableFile } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { csvFile } from '../http/csv.js';
import type { Exchange } from '../http/exchange.js';
import { queryOf } from '../services/requests.js';
import type { ServiceClient } from '../services/service-client.js';
import { PRICE_LIST_COLUMNS } from './price-list.csv.js';

/** A page of a price list, as far as the supplier shows it to the caller. */
export const readPriceList = (services: ServiceClient, caller: Caller, body: GetPriceList) =>
  services.query<PriceListView>('supplier-service', SUPPLIER_READS.getPriceList, queryOf(caller, body));

/** Entries begin and end by the clock: only the list of a given instant stays what it is while its version does. */
export const taggedPriceList = (exchange: Exchange, { at }: Pick<GetPriceList, 'at'>, list: PriceListView) =>
  exchange.tagged(list.version, exchange.paged(list), { changesByItself: at === undefined });

/** The whole list, whatever limit and cursor say. Where it changes meanwhile, the file breaks off: it would mix two. */
export function priceListFile(
  services: ServiceClient,
  caller: Caller,
  { limit: _limit, cursor: _cursor, ...filter }: GetPriceList,
): Promise<StreamableFile> {
  let version: number | undefined;
  return csvFile({
    fileName: 'price-list.csv',
    columns: PRICE_LIST_COLUMNS,
    page: async (cursor) => {
      const body = { ...filter, limit: LIMITS.pageSize, ...(cursor && { cursor }) };
      const list = await readPriceList(services, caller, body);
      version ??= list.version;
      if (list.version !== version) throw new Error(`version ${version} of the list became ${list.version}`);
      return { items: list.entries, nextCursor: list.nextCursor };
    },
  });
}
