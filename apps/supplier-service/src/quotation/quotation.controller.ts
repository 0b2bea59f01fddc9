import { eventType, SUPPLIER_COMMANDS, type CloudEvent, type Command, type Reply } from '@app/contracts';
import { OrderPath } from '@app/order';
import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';

/** Prices that a person completes, and what the buyer decides. */
@Controller()
export class QuotationController {
  constructor(private readonly path: OrderPath<unknown>) {}

  @MessagePattern(SUPPLIER_COMMANDS.issueQuotation)
  issue(@Payload() command: Command): Promise<Reply> {
    return this.path.command(SUPPLIER_COMMANDS.issueQuotation, command);
  }

  @EventPattern<string[]>([
    eventType('quotation.accepted'),
    eventType('quotation.declined'),
    eventType('quotation.expired'),
  ])
  async decided(@Payload() event: CloudEvent): Promise<void> {
    await this.path.event(event);
  }
}
