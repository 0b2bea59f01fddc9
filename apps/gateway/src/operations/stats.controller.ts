import { orderReadPatterns, serviceOf, type OperatorStats } from '@app/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { askBothSides } from '../services/both-sides.js';
import { ServiceClient } from '../services/service-client.js';
import { OperatorStatsResponse } from './stats.response.js';

@ApiTags('Operations')
@ApiBearerAuth()
@Roles('operator')
@Controller('v1/ops/stats')
export class StatsController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'getOperatorStats',
    summary: 'Read the figures of the board',
    description:
      'The buyer’s side counts every order once; each side counts those that are blocked on it. If one side is unavailable, `missing` names it and the other side’s figures are shown.',
  })
  @ApiResponse({ status: 200, type: OperatorStatsResponse })
  @QueryErrors()
  @Get()
  async read(@CurrentExchange() exchange: Exchange): Promise<OperatorStatsResponse> {
    const { client, supplier, missing } = await askBothSides((side) =>
      this.services.query<OperatorStats>(
        serviceOf(side),
        orderReadPatterns(side).getStats,
        exchange.query({}),
      ),
    );
    const orders = client ?? supplier;
    const onBoth = (figure: 'blocked' | 'deadLetters') => (client?.[figure] ?? 0) + (supplier?.[figure] ?? 0);
    return {
      ...(orders as OperatorStats),
      blocked: onBoth('blocked'),
      deadLetters: onBoth('deadLetters'),
      missing,
    };
  }
}
