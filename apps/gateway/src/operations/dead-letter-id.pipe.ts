import { WIRE_SIDES, type WireSide } from '@app/contracts';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../problem/problem.js';

/** A dead letter with the side that keeps it: `client:0193…`. */
export interface DeadLetterId {
  side: WireSide;
  id: string;
}

export const writeDeadLetterId = ({ side, id }: DeadLetterId) => `${side}:${id}`;

@Injectable()
export class DeadLetterIdPipe implements PipeTransform<string, DeadLetterId> {
  transform(text: string): DeadLetterId {
    const [side, id, ...rest] = text.split(':');
    if (rest.length === 0 && (WIRE_SIDES as readonly string[]).includes(side) && isUUID(id))
      return { side: side as WireSide, id };
    throw new Problem('dead-letter-not-found');
  }
}
