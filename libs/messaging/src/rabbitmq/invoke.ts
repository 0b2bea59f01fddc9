import type { MessageHandler, RmqContext } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';

/** The handler of some controller that takes a pattern. */
export type HandlerOf = (pattern: string) => MessageHandler | null;

export async function invoke(handler: MessageHandler, data: unknown, context: RmqContext): Promise<unknown> {
  const result: unknown = await handler(data, context);
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
