import { SUPPLIER_COMMANDS, SUPPLIER_READS, type VersionedPolicy } from '@app/contracts';
import { Body, Controller, Get, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, type Caller } from '../auth/caller.js';
import { Roles } from '../auth/roles.decorator.js';
import { tagged } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders, DecisionHeaders } from '../openapi/headers.decorator.js';
import { commandOf, queryOf, resultOf } from '../services/requests.js';
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
  async get(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyResponse | undefined> {
    const { version, ...policy } = await this.services.query<VersionedPolicy>(
      'supplier-service',
      SUPPLIER_READS.getPolicy,
      queryOf(caller, {}),
    );
    return tagged(request, reply, version, policy);
  }

  @ApiOperation({
    operationId: 'setPolicy',
    summary: 'Set what your side decides automatically, and its deadlines',
    description: 'For orders that arrive from now on; existing ones keep their deadlines.',
  })
  @ApiResponse({ status: 200, type: PolicyResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Put()
  set(
    @Req() request: FastifyRequest,
    @Body() body: SetPolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyResponse> {
    return this.decide(request, reply, SUPPLIER_COMMANDS.setPolicy, body);
  }

  @ApiOperation({
    operationId: 'changePolicy',
    summary: 'Change part of what your side decides automatically',
    description: 'Fields that are not named stay as they are. For orders that arrive from now on.',
  })
  @ApiResponse({ status: 200, type: PolicyResponse })
  @CommandErrors('supplier-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Patch()
  change(
    @Req() request: FastifyRequest,
    @Body() body: ChangePolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyResponse> {
    return this.decide(request, reply, SUPPLIER_COMMANDS.changePolicy, body);
  }

  private async decide(
    request: FastifyRequest,
    reply: FastifyReply,
    pattern: string,
    body: object,
  ): Promise<PolicyResponse> {
    const command = commandOf(request, body);
    const outcome = await this.services.command<VersionedPolicy>('supplier-service', pattern, command);
    const { version, ...policy } = resultOf(reply, outcome);
    reply.header('ETag', entityTag(version));
    return policy;
  }
}
