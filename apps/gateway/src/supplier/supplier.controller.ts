import { SUPPLIER_READS, type Page, type SupplierView } from '@app/contracts';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { PriceListIdPipe } from '../http/id.pipes.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders } from '../openapi/headers.decorator.js';
import { priceListFile, readPriceList, taggedPriceList } from '../price-list/price-list-reads.js';
import { GetPriceListRequest } from '../price-list/price-list.request.js';
import { PriceListResponse } from '../price-list/price-list.response.js';
import { ServiceClient } from '../services/service-client.js';
import { ListSuppliersRequest } from './supplier.request.js';
import { SupplierPageResponse } from './supplier.response.js';

@ApiTags('Suppliers')
@ApiBearerAuth()
@Controller('v1/suppliers')
export class SupplierController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({ operationId: 'listSuppliers', summary: 'List the suppliers' })
  @ApiResponse({ status: 200, type: SupplierPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor')
  @Get()
  async list(
    @CurrentExchange() exchange: Exchange,
    @Query() query: ListSuppliersRequest,
  ): Promise<SupplierPageResponse> {
    const pattern = SUPPLIER_READS.listSuppliers;
    const page = await this.services.query<Page<SupplierView>>(
      'supplier-service',
      pattern,
      exchange.query(query),
    );
    return exchange.paged(page);
  }

  @ApiOperation({
    operationId: 'getSupplierPriceList',
    summary: 'Read a supplier’s price list',
    description: 'As far as the supplier shows it. As CSV with `Accept: text/csv`: then the whole list.',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: PriceListResponse })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('invalid-request', 'invalid-cursor', 'not-found', 'not-acceptable')
  @ConditionalHeaders()
  @Get(':id/price-list')
  async priceList(
    @CurrentExchange() exchange: Exchange,
    @Param('id', PriceListIdPipe) supplierId: string,
    @Query() query: GetPriceListRequest,
  ): Promise<PriceListResponse | StreamableFile | undefined> {
    const body = { ...query, supplierId };
    const type = exchange.negotiate(['application/json', 'text/csv']);
    if (type === 'text/csv') return priceListFile(this.services, exchange.caller, body);
    const list = await readPriceList(this.services, exchange.caller, body);
    return taggedPriceList(exchange, query, list);
  }
}
