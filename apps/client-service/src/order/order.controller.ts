import { CLIENT_COMMANDS, eventType, type CloudEvent, type Command, type Reply } from '@app/contracts';
import { OrderPath } from '@app/order';
import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';

/** Commands and events about orders: each only enters the one path and waits for its end. */
@Controller()
export class OrderController {
  constructor(private readonly path: OrderPath<unknown>) {}

  @MessagePattern(CLIENT_COMMANDS.placeOrder)
  place(@Payload() command: Command): Promise<Reply> {
    return this.path.command(CLIENT_COMMANDS.placeOrder, command);
  }

  @MessagePattern(CLIENT_COMMANDS.cancelOrder)
  cancel(@Payload() command: Command): Promise<Reply> {
    return this.path.command(CLIENT_COMMANDS.cancelOrder, command);
  }

  @EventPattern<string[]>([
    eventType('order.received'),
    eventType('order.confirmed'),
    eventType('order.rejected'),
    eventType('order.expired'),
    eventType('order.cancelled'),
    eventType('order.completed'),
  ])
  async heard(@Payload() event: CloudEvent): Promise<void> {
    await this.path.event(event);
  }
}
