import type { Check } from '@app/boot';
import { ApiProperty } from '@nestjs/swagger';
import type { ReadinessReport } from './readiness.js';

export class LivenessResponse {
  /** @example 'alive' */
  status: string;
}

export class CheckResponse implements Check {
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  status: 'up' | 'down';
  /** @example 'The broker is away' */
  reason?: string;
}

export class ReadinessChecksResponse {
  broker: CheckResponse;
  identityKeys: CheckResponse;
}

export class ReadinessResponse implements ReadinessReport {
  @ApiProperty({ enum: ['ready', 'degraded', 'unready'], example: 'ready' })
  status: ReadinessReport['status'];
  checks: ReadinessChecksResponse;
}
