import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { readOptionalShape, readShape, refuseFile } from './read-shape.js';

/** Bodies and queries of the type `…Request` are checked before a controller sees them; the rest passes. */
@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!isShape(metatype)) return value;
    if (type === 'query') return readShape(metatype, { ...(value as object) }, 'query');
    if (type !== 'body') return value;
    refuseFile(value);
    return readOptionalShape(metatype, value);
  }
}

const isShape = (metatype: Type | undefined): metatype is Type<object> =>
  metatype !== undefined && metatype.name.endsWith('Request');
