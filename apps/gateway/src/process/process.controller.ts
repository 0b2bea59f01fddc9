import {
  CLIENT_READS,
  orderReadPatterns,
  serviceOf,
  type ProcessLoad,
  type ProcessModelView,
  type ProcessView,
  type WireSide,
} from '@app/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders } from '../openapi/headers.decorator.js';
import { askBothSides, sidesOf } from '../services/both-sides.js';
import { ServiceClient } from '../services/service-client.js';
import { ProcessModelRequest } from './process.request.js';
import { OrderProcessResponse, ProcessLoadResponse } from './process.response.js';

@ApiTags('Process')
@ApiBearerAuth()
@Controller('v1')
export class ProcessController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({ operationId: 'getProcessModel', summary: 'Read the BPMN diagram that runs' })
  @ApiProduces('application/xml')
  @ApiResponse({
    status: 200,
    description: 'BPMN 2.0',
    content: { 'application/xml': { schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('invalid-request', 'not-found')
  @ConditionalHeaders()
  @Get('process/model')
  async model(
    @CurrentExchange() exchange: Exchange,
    @Query() query: ProcessModelRequest,
  ): Promise<string | undefined> {
    const model = await this.services.query<ProcessModelView>(
      'client-service',
      CLIENT_READS.getModel,
      exchange.query(query),
    );
    exchange.header('Content-Type', 'application/xml; charset=utf-8');
    exchange.header('Content-Disposition', `inline; filename="${model.version}.bpmn"`);
    return exchange.tagged(model.checksum, model.xml);
  }

  @ApiOperation({
    operationId: 'getProcessLoad',
    summary: 'Count your orders waiting at each element of the diagram',
  })
  @ApiResponse({ status: 200, type: ProcessLoadResponse })
  @QueryErrors()
  @Get('process/load')
  async load(@CurrentExchange() exchange: Exchange): Promise<ProcessLoadResponse> {
    const own = sidesOf(exchange.caller.role);
    if (own.length === 1) return { items: await this.loadOf(exchange, own[0]), missing: [] };
    const { client, supplier, missing } = await askBothSides((side) => this.loadOf(exchange, side));
    return { items: [...(client ?? []), ...(supplier ?? [])], missing };
  }

  @ApiOperation({
    operationId: 'getOrderProcess',
    summary: 'Read where an order stands in the diagram, on both sides',
  })
  @ApiResponse({ status: 200, type: OrderProcessResponse })
  @QueryErrors('order-not-found')
  @Roles('buyer', 'operator')
  @Get('orders/:id/process')
  process(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<OrderProcessResponse> {
    return this.processOf(exchange, id);
  }

  @ApiOperation({
    operationId: 'getSupplierOrderProcess',
    summary: 'Read where an order that you have received stands in the diagram, on both sides',
  })
  @ApiResponse({ status: 200, type: OrderProcessResponse })
  @QueryErrors('order-not-found')
  @Roles('supplier')
  @Get('supplier/orders/:id/process')
  supplierProcess(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<OrderProcessResponse> {
    return this.processOf(exchange, id);
  }

  private processOf(exchange: Exchange, orderId: string): Promise<OrderProcessResponse> {
    return askBothSides((side) =>
      this.services.query<ProcessView>(
        serviceOf(side),
        orderReadPatterns(side).getProcess,
        exchange.query({ orderId }),
      ),
    );
  }

  private async loadOf(exchange: Exchange, side: WireSide) {
    const pattern = orderReadPatterns(side).getProcessLoad;
    const load = await this.services.query<ProcessLoad>(serviceOf(side), pattern, exchange.query({}));
    return load.map((element) => ({ side, ...element }));
  }
}
