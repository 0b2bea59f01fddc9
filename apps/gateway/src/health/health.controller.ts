import { ALIVE } from '@app/boot';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/public.decorator.js';
import { LivenessResponse, ReadinessResponse } from './health.response.js';
import { Readiness } from './readiness.js';

@ApiTags('Health')
@Public()
@SkipThrottle({ address: true, party: true })
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @ApiOperation({ operationId: 'isAlive', summary: 'Is the process alive?' })
  @ApiResponse({ status: 200, type: LivenessResponse })
  @Get('live')
  live(): LivenessResponse {
    return ALIVE;
  }

  @ApiOperation({
    operationId: 'isReady',
    summary: 'Is it ready for requests?',
    description:
      '`degraded`: the keys of the identity provider cannot be read, so new tokens cannot be verified.',
  })
  @ApiResponse({ status: 200, type: ReadinessResponse })
  @ApiResponse({ status: 503, type: ReadinessResponse })
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponse> {
    const report = await this.readiness.report();
    if (report.status === 'unready') reply.code(503);
    return report;
  }
}
