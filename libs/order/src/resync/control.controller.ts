import {
  eventType,
  RESEND_REQUESTED_KEY,
  SEQUENCES_LISTED_KEY,
  SEQUENCES_REQUESTED_KEY,
  SEQUENCES_TOLD_KEY,
  type CloudEvent,
} from '@app/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ControlMessages } from './control-messages.js';

/** What the services say to each other about their conversation, beside the model. */
@Controller()
export class ControlController {
  constructor(private readonly messages: ControlMessages) {}

  @EventPattern<string>(eventType(RESEND_REQUESTED_KEY))
  resendRequested(@Payload() event: CloudEvent): Promise<void> {
    return this.messages.resendRequested(event);
  }

  @EventPattern<string>(eventType(SEQUENCES_REQUESTED_KEY))
  sequencesRequested(@Payload() event: CloudEvent): Promise<void> {
    return this.messages.sequencesRequested(event);
  }

  @EventPattern<string>(eventType(SEQUENCES_TOLD_KEY))
  sequencesTold(@Payload() event: CloudEvent): Promise<void> {
    return this.messages.sequencesTold(event);
  }

  @EventPattern<string>(eventType(SEQUENCES_LISTED_KEY))
  sequencesListed(@Payload() event: CloudEvent): Promise<void> {
    return this.messages.sequencesListed(event);
  }
}
