import {
  DeadLetterNamed,
  DiscardDeadLetter,
  ListDeadLetters,
  operatorCommands,
  orderReadPatterns,
  ResendOrder,
  ResyncOrder,
  ResyncService,
  type Command,
  type Query,
  type Reply,
  type WireSide,
} from '@app/contracts';
import { asOperator } from '@app/messaging';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { Operations } from './operations.js';

/** Operators' requests; the same on either service. */
export function operationsController(side: WireSide): Type {
  const commands = operatorCommands(side);
  const reads = orderReadPatterns(side);

  @Controller()
  class OperationsController {
    constructor(private readonly operations: Operations) {}

    @MessagePattern(reads.listDeadLetters)
    list(@Payload() query: Query): Promise<Reply> {
      return asOperator(query, ListDeadLetters, (body) => this.operations.listDeadLetters(body));
    }

    @MessagePattern(reads.getDeadLetter)
    get(@Payload() query: Query): Promise<Reply> {
      return asOperator(query, DeadLetterNamed, (body) => this.operations.getDeadLetter(body));
    }

    @MessagePattern(commands.redriveDeadLetter)
    redrive(@Payload() command: Command): Promise<Reply> {
      return asOperator(command, DeadLetterNamed, (body) => this.operations.redrive(command, body));
    }

    @MessagePattern(commands.discardDeadLetter)
    discard(@Payload() command: Command): Promise<Reply> {
      return asOperator(command, DiscardDeadLetter, (body) => this.operations.discard(command, body));
    }

    @MessagePattern(commands.resendOrder)
    resend(@Payload() command: Command): Promise<Reply> {
      return asOperator(command, ResendOrder, (body) => this.operations.resend(command, body));
    }

    @MessagePattern(commands.resyncOrder)
    resyncOrder(@Payload() command: Command): Promise<Reply> {
      return asOperator(command, ResyncOrder, (body) => this.operations.resyncOrder(command, body));
    }

    @MessagePattern(commands.resyncService)
    resyncService(@Payload() command: Command): Promise<Reply> {
      return asOperator(command, ResyncService, (body) => this.operations.resyncService(command, body));
    }
  }

  Object.defineProperty(OperationsController, 'name', { value: `${side}OperationsController` });
  return OperationsController;
}
