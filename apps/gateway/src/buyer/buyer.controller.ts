import { CLIENT_READS, SUPPLIER_READS, type Page, type Party } from '@app/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { PageRequest } from '../http/page.request.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { BuyerPageResponse } from './buyer.response.js';

@ApiTags('Buyers')
@ApiBearerAuth()
@Roles('supplier', 'operator')
@Controller('v1/buyers')
export class BuyerController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'listBuyers',
    summary: 'List the buyers',
    description: 'A supplier is told those that it has orders of, an operator all.',
  })
  @ApiResponse({ status: 200, type: BuyerPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor')
  @Get()
  async list(@CurrentExchange() exchange: Exchange, @Query() query: PageRequest): Promise<BuyerPageResponse> {
    const asked = exchange.query(query);
    const page = await (exchange.caller.role === 'operator'
      ? this.services.query<Page<Party>>('client-service', CLIENT_READS.listBuyers, asked)
      : this.services.query<Page<Party>>('supplier-service', SUPPLIER_READS.listBuyers, asked));
    return exchange.paged(page);
  }
}
