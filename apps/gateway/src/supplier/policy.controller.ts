import { SUPPLIER_COMMANDS, SUPPLIER_READS, type VersionedPolicy } from '@app/contracts';
import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders, DecisionHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { ChangePolicyRequest, SetPolicyRequest } from './supplier.request.js';
import { PolicyResponse } from './supplier.response.js';

@ApiTags('Policy')
@ApiBearerAuth()
@Roles('supplier')
@Controller('v1/supplier/policy')
export class PolicyController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'getPolicy',
    summary: 'Read what your side decides automatically, and its deadlines',
  })
  @ApiResponse({ status: 200, type: PolicyResponse })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('supplier-not-found')
  @ConditionalHeaders()
  @Get()
  async get(@CurrentExchange() exchange: Exchange): Promise<PolicyResponse | undefined> {
    const { version, ...policy } = await this.services.query<VersionedPolicy>(
      'supplier-service',
      SUPPLIER_READS.getPolicy,
      exchange.query({}),
    );
    return exchange.tagged(version, policy);
  }

  @ApiOperation({
    operationId: 'setPolicy',
    summary: 'Set what your side decides automatically, and its deadlines',
    description: 'From now on; deadlines that are running and quotations that are issued stay as they are.',
  })
  @ApiResponse({ status: 200, type: PolicyResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Put()
  set(@CurrentExchange() exchange: Exchange, @Body() body: SetPolicyRequest): Promise<PolicyResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.setPolicy, body);
  }

  @ApiOperation({
    operationId: 'changePolicy',
    summary: 'Change part of what your side decides automatically',
    description:
      'Fields that are not named stay as they are. From now on; deadlines that are running and quotations that are issued stay, too.',
  })
  @ApiResponse({ status: 200, type: PolicyResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Patch()
  change(@CurrentExchange() exchange: Exchange, @Body() body: ChangePolicyRequest): Promise<PolicyResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.changePolicy, body);
  }

  private async decide(exchange: Exchange, pattern: string, body: object): Promise<PolicyResponse> {
    const command = exchange.command(body);
    const answer = await this.services.command<VersionedPolicy>('supplier-service', pattern, command);
    const { version: _version, ...policy } = exchange.changed(answer);
    return policy;
  }
}
