import {
  areTexts,
  GetPriceList,
  pageOf,
  refuse,
  SUPPLIER_READS,
  type PriceListEntryView,
  type PriceListView,
  type Query,
  type Reply,
} from '@app/contracts';
import { CLOCK } from '@app/order';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { instantsIn } from '../calendar/instants.js';
import { asReader } from '../request-guards.js';
import { findSuppliers } from '../party/supplier.repository.js';
import { priceListPage, type PriceListPlace } from './price-list.repository.js';
import { maySeePriceList } from './visibility.js';

/** The price lists, as far as their suppliers show them. */
@Controller()
export class PriceListReadsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  @MessagePattern(SUPPLIER_READS.getPriceList)
  get(@Payload() query: Query): Promise<Reply<PriceListView>> {
    return asReader(query, GetPriceList, (body) => this.page(query, body));
  }

  private async page(
    query: Query,
    { supplierId, q, at, upcoming, ...page }: GetPriceList,
  ): Promise<Reply<PriceListView>> {
    const { manager } = this.dataSource;
    const supplier = (await findSuppliers(manager, [supplierId])).get(supplierId);
    // The same answer for both: a list that is not shown is not told from one that is not there.
    if (!supplier || !maySeePriceList(supplier, query)) return refuse('not-found');

    const { id, name, currency, priceListVersion: version } = supplier;
    const instant = at === undefined ? this.clock() : new Date(instantsIn(supplier.policy.timeZone)(at));
    const list = { supplierId, currency, at: instant, text: q, upcoming };
    const placeOf = ({ sku, validFrom }: PriceListEntryView): PriceListPlace =>
      upcoming === 'all' ? [sku, validFrom] : [sku];
    const reply = await pageOf(page, isPlace, async (count, after) => {
      const found = await priceListPage(manager, { ...list, count, after });
      return found.map((item) => ({ item, place: placeOf(item) }));
    });
    if ('refusal' in reply) return reply;
    const { items: entries, nextCursor } = reply.result;
    return { result: { supplier: { id, name }, currency, version, entries, nextCursor } };
  }
}

const isArticle = areTexts<[string]>(1);
const isEntry = areTexts<[string, string]>(2);
const isPlace = (content: unknown): content is PriceListPlace =>
  isArticle(content) || (isEntry(content) && isInstant(content[1]));
const isInstant = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
