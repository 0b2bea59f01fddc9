import { Controller, Get, HttpException } from '@nestjs/common';
import { ServiceLifecycle } from './service-lifecycle.js';

/** `live`: the process answers. `ready`: it can do its work; says what is missing. */
@Controller('health')
export class HealthController {
  constructor(private readonly lifecycle: ServiceLifecycle) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready() {
    const checks = await this.lifecycle.checks();
    const missing = Object.values(checks).filter((check) => check !== 'ok');
    const body = { status: missing.length === 0 ? 'ok' : 'unavailable', checks };
    if (missing.length > 0) throw new HttpException(body, 503);
    return body;
  }
}
