import { ROLES, type Role } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { PartyResponse } from '../order/order.response.js';
import type { DemoParty } from './demo-parties.js';
import { Instant } from '../openapi/instant.decorator.js';

export class SessionResponse {
  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'buyer' })
  role: Role;
  /** @example 'gentofte-kommune' */
  subject: string;
  /** Null for an operator. */
  party: PartyResponse | null;
  /** When the person has to sign in again. */
  @Instant()
  expiresAt: string;
}

export class DemoPartyResponse implements DemoParty {
  /** @example 'gentofte-kommune' */
  slug: string;
  /** @example 'Gentofte Kommune' */
  name: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'buyer' })
  role: Role;
}

export class DemoPartiesResponse {
  items: DemoPartyResponse[];
}
