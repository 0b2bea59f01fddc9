import { SUPPLIER_READS, type Page, type SupplierView } from '@app/contracts';
import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, type Caller } from '../auth/caller.js';
import { paged } from '../http/answers.js';
import { PriceListIdPipe } from '../http/id.pipes.js';
import { negotiate } from '../http/media-type.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders } from '../openapi/headers.decorator.js';
import { priceListFile, readPriceList, taggedPriceList } from '../price-list/price-list-reads.js';
import { GetPriceListRequest } from '../price-list/price-list.request.js';
import { PriceListResponse } from '../price-list/price-list.response.js';
import { queryOf } from '../services/requests.js';
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
    @CurrentCaller() caller: Caller,
    @Query() query: ListSuppliersRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierPageResponse> {
    const pattern = SUPPLIER_READS.listSuppliers;
    const page = await this.services.query<Page<SupplierView>>(
      'supplier-service',
      pattern,
      queryOf(caller, query),
    );
    return paged(request, reply, page);
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
    @CurrentCaller() caller: Caller,
    @Param('id', PriceListIdPipe) supplierId: string,
    @Query() query: GetPriceListRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PriceListResponse | StreamableFile | undefined> {
    const body = { ...query, supplierId };
    const type = negotiate(request.headers.accept, ['application/json', 'text/csv']);
    if (type === 'text/csv') return priceListFile(this.services, caller, body);
    const list = await readPriceList(this.services, caller, body);
    return taggedPriceList(request, reply, query, list);
  }
}
