import { Readable } from 'node:stream';
import { SUPPLIER_COMMANDS, type PriceListChange } from '@app/contracts';
import { Body, Controller, Get, Patch, Put, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { readShape } from '../http/read-shape.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders, DecisionHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient, type CommandAnswer } from '../services/service-client.js';
import { importPriceList } from './price-list-import.js';
import { priceListFile, readPriceList, taggedPriceList } from './price-list-reads.js';
import {
  AmendPriceListRequest,
  GetOwnPriceListRequest,
  PutPriceListQueryRequest,
  ReplacePriceListRequest,
} from './price-list.request.js';
import { PriceListChangeResponse, PriceListResponse } from './price-list.response.js';

const CSV_EXAMPLE = 'sku,name,unitCode,unitPrice,vatRatePercent\r\nPC,PC,EA,4300.00,25\r\n';

@ApiTags('Price list')
@ApiBearerAuth()
@ApiExtraModels(ReplacePriceListRequest)
@Roles('supplier')
@Controller('v1/supplier/price-list')
export class PriceListController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'getPriceList',
    summary: 'Read your price list',
    description:
      'As CSV with `Accept: text/csv`: then the whole list, articles that begin later included, which can be imported again.',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: PriceListResponse })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('invalid-request', 'invalid-cursor', 'not-found', 'not-acceptable')
  @ConditionalHeaders()
  @Get()
  async get(
    @CurrentExchange() exchange: Exchange,
    @Query() { upcoming, ...query }: GetOwnPriceListRequest,
  ): Promise<PriceListResponse | StreamableFile | undefined> {
    const { services } = this;
    const body = { ...query, supplierId: exchange.caller.party as string };
    if (exchange.negotiate(['application/json', 'text/csv']) === 'text/csv') {
      // Whatever an import does not name ends: what begins later is in the file, too. It takes an article once.
      const isWhole = query.at === undefined && query.q === undefined;
      return priceListFile(services, exchange.caller, { ...body, ...(isWhole && { upcoming: 'first' }) });
    }
    const asked = { ...body, ...(upcoming && { upcoming: 'all' as const }) };
    return taggedPriceList(exchange, query, await readPriceList(services, exchange.caller, asked));
  }

  @ApiOperation({
    operationId: 'replacePriceList',
    summary: 'Replace your price list',
    description:
      'Prices that are not named end. Orders that come in before the answer still have the prices of the list before. An entry says nothing about the time after its `validTo`: a price that begins then stays. Up to 1,000 entries as JSON, or a CSV file of up to 16 MiB with the columns of the export, in any order: sku, name, unitCode, unitPrice and vatRatePercent are needed. With `dryRun=true` nothing is changed, and the answer says what would be. Take a new Idempotency-Key for the change that follows a dry run.',
  })
  @ApiConsumes('application/json', 'text/csv')
  @ApiBody({
    required: true,
    schema: { $ref: getSchemaPath(ReplacePriceListRequest) },
    examples: { csv: { summary: 'CSV', value: CSV_EXAMPLE } },
  })
  @ApiResponse({ status: 200, type: PriceListChangeResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch', 'price-list-invalid')
  @DecisionHeaders()
  @Put()
  async replace(
    @CurrentExchange() exchange: Exchange,
    @Body() body: unknown,
    @Query() { dryRun }: PutPriceListQueryRequest,
  ): Promise<PriceListChangeResponse> {
    const answer = await (body instanceof Readable
      ? importPriceList(this.services, { command: exchange.command({}), file: body, dryRun })
      : this.change(exchange, SUPPLIER_COMMANDS.replacePriceList, {
          ...readShape(ReplacePriceListRequest, body),
          ...(dryRun && { dryRun }),
        }));
    // What a dry run foretells is no state that anyone could name by its tag.
    return dryRun ? exchange.result(answer) : exchange.changed(answer);
  }

  @ApiOperation({
    operationId: 'amendPriceList',
    summary: 'Change some entries of your price list',
    description:
      'Orders placed earlier keep the prices of their day. An entry says nothing about the time after its `validTo`: a price that begins then stays.',
  })
  @ApiResponse({ status: 200, type: PriceListChangeResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch', 'price-list-invalid')
  @DecisionHeaders()
  @Patch()
  async amend(
    @CurrentExchange() exchange: Exchange,
    @Body() body: AmendPriceListRequest,
  ): Promise<PriceListChangeResponse> {
    return exchange.changed(await this.change(exchange, SUPPLIER_COMMANDS.amendPriceList, body));
  }

  private change(exchange: Exchange, pattern: string, body: object): Promise<CommandAnswer<PriceListChange>> {
    return this.services.command('supplier-service', pattern, exchange.command(body));
  }
}
