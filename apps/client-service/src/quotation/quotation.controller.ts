import { CLIENT_COMMANDS, eventType, type CloudEvent, type Command, type Reply } from '@app/contracts';
import { OrderPath } from '@app/order';
import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';

/** The buyer's decisions about a quotation, and its arrival. */
@Controller()
export class QuotationController {
  constructor(private readonly path: OrderPath<unknown>) {}

  @MessagePattern(CLIENT_COMMANDS.acceptQuotation)
  accept(@Payload() command: Command): Promise<Reply> {
    return this.path.command(CLIENT_COMMANDS.acceptQuotation, command);
  }

  @MessagePattern(CLIENT_COMMANDS.declineQuotation)
  decline(@Payload() command: Command): Promise<Reply> {
    return this.path.command(CLIENT_COMMANDS.declineQuotation, command);
  }

  @EventPattern<string>(eventType('quotation.issued'))
  async issued(@Payload() event: CloudEvent): Promise<void> {
    await this.path.event(event);
  }
}
