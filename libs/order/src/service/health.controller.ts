import { ALIVE } from '@app/boot';
import { Controller, Get, HttpException } from '@nestjs/common';
import { ServiceLifecycle } from './service-lifecycle.js';

/** `live`: the process answers. `ready`: it can do its work; says what is missing. In the gateway's words. */
@Controller('health')
export class HealthController {
  constructor(private readonly lifecycle: ServiceLifecycle) {}

  @Get('live')
  live() {
    return ALIVE;
  }

  @Get('ready')
  async ready() {
    const checks = await this.lifecycle.checks();
    const ready = Object.values(checks).every((check) => check.status === 'up');
    const body = { status: ready ? 'ready' : 'unready', checks };
    if (!ready) throw new HttpException(body, 503);
    return body;
  }
}
