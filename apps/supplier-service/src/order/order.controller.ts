import { eventType, SUPPLIER_COMMANDS, type CloudEvent, type Command, type Reply } from '@app/contracts';
import { OrderPath } from '@app/order';
import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';

/** Commands and events about orders: each only enters the one path and waits for its end. */
@Controller()
export class OrderController {
  constructor(private readonly path: OrderPath<unknown>) {}

  @MessagePattern(SUPPLIER_COMMANDS.confirmOrder)
  confirm(@Payload() command: Command): Promise<Reply> {
    return this.path.command(SUPPLIER_COMMANDS.confirmOrder, command);
  }

  @MessagePattern(SUPPLIER_COMMANDS.rejectOrder)
  reject(@Payload() command: Command): Promise<Reply> {
    return this.path.command(SUPPLIER_COMMANDS.rejectOrder, command);
  }

  @MessagePattern(SUPPLIER_COMMANDS.cancelOrder)
  cancel(@Payload() command: Command): Promise<Reply> {
    return this.path.command(SUPPLIER_COMMANDS.cancelOrder, command);
  }

  @EventPattern<string[]>([
    eventType('order.placed'),
    eventType('order.cancellation-requested'),
    eventType('order.cancelled'),
  ])
  async heard(@Payload() event: CloudEvent): Promise<void> {
    await this.path.event(event);
  }
}
