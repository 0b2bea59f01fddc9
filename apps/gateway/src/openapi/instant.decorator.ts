import { ApiProperty } from '@nestjs/swagger';

/** A member that holds an instant, with whatever offset: so generated clients do not take it for any text. */
export const Instant = (): PropertyDecorator => ApiProperty({ format: 'date-time' });
