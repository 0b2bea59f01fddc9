import {
  CLIENT_READS,
  refuse,
  type GetProcessModel,
  type ProcessModelView,
  type Query,
  type Reply,
} from '@app/contracts';
import type { ProcessModels } from '@app/process';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { PROCESS_MODELS } from '../process-models.token.js';

/** The very file that runs: portals draw it. */
@Controller()
export class ProcessController {
  constructor(@Inject(PROCESS_MODELS) private readonly models: ProcessModels) {}

  @MessagePattern(CLIENT_READS.getModel)
  model(@Payload() { body }: Query<GetProcessModel>): Reply<ProcessModelView> {
    const model = body.version === undefined ? this.models.newest : this.models.get(body.version);
    if (!model) return refuse('not-found');
    return {
      result: {
        version: model.version,
        checksum: model.checksum,
        xml: model.xml,
        versions: this.models.versions,
      },
    };
  }
}
