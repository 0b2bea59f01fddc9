import { Registry } from '@app/observability';
import { Controller, Get, Header } from '@nestjs/common';

/** For Prometheus, at the port of the health endpoints: not for the public. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  show(): Promise<string> {
    return this.registry.metrics();
  }
}
