import {
  operatorCommands,
  orderReads,
  type Command,
  type DiscardDeadLetter,
  type ListDeadLetters,
  type Query,
  type Reply,
  type WireSide,
} from '@app/contracts';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { Operations } from './operations.js';

type Identified = { id: string };

/** Operators' requests; the same on either service. */
export function operationsController(side: WireSide): Type {
  const commands = operatorCommands(side);
  const reads = orderReads(side);

  @Controller()
  class OperationsController {
    constructor(private readonly operations: Operations) {}

    @MessagePattern(reads.listDeadLetters)
    list(@Payload() query: Query<ListDeadLetters>): Promise<Reply> {
      return this.operations.listDeadLetters(query);
    }

    @MessagePattern(reads.getDeadLetter)
    get(@Payload() query: Query<Identified>): Promise<Reply> {
      return this.operations.getDeadLetter(query);
    }

    @MessagePattern(commands.redriveDeadLetter)
    redrive(@Payload() command: Command<Identified>): Promise<Reply> {
      return this.operations.redrive(command);
    }

    @MessagePattern(commands.discardDeadLetter)
    discard(@Payload() command: Command<DiscardDeadLetter>): Promise<Reply> {
      return this.operations.discard(command);
    }

    @MessagePattern(commands.resendOrder)
    resend(@Payload() command: Command<{ orderId: string; fromSequence: number }>): Promise<Reply> {
      return this.operations.resend(command);
    }

    @MessagePattern(commands.resyncOrder)
    resyncOrder(@Payload() command: Command<{ orderId: string }>): Promise<Reply> {
      return this.operations.resyncOrder(command);
    }

    @MessagePattern(commands.resyncService)
    resyncService(@Payload() command: Command<{ since?: string }>): Promise<Reply> {
      return this.operations.resyncService(command);
    }
  }

  Object.defineProperty(OperationsController, 'name', { value: `${side}OperationsController` });
  return OperationsController;
}
