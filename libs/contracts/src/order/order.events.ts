import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCurrency } from '../currencies.js';
import { LIMITS } from '../limits.js';
import { Party } from '../party/party.js';
import { SIDES, type Side } from '../side.js';
import { Delivery } from './delivery.js';
import { OrderLine } from './order-line.js';
import { Reason } from './reason.js';
import { SERVICES, type ServiceName } from '../topology.js';

/** Parties of the buyer's events: compared with the stored order by the receiver. */
export class BuyerEvent {
  @IsObject() @ValidateNested() @Type(() => Party) buyer: Party;
  @IsUUID() supplierId: string;
}

/** Parties of the supplier's events. */
export class SupplierEvent {
  @IsUUID() buyerId: string;
  @IsObject() @ValidateNested() @Type(() => Party) supplier: Party;
}

export class OrderPlaced extends BuyerEvent {
  @IsString() @IsNotEmpty() @MaxLength(40) number: string;
  @Matches(/^[a-z0-9-]+\.v\d+$/) modelVersion: string;
  @IsISO8601() placedAt: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.linesPerOrder)
  @ValidateNested({ each: true })
  @Type(() => OrderLine)
  lines: OrderLine[];

  @IsOptional() @IsString() @MaxLength(100) reference?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Delivery) delivery?: Delivery;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

export class OrderCancellationRequested extends BuyerEvent {
  @IsISO8601() requestedAt: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Reason) reason?: Reason;
}

export class OrderReceived extends SupplierEvent {
  @IsISO8601() receivedAt: string;
  @IsISO8601() responseDueAt: string;
}

export class OrderConfirmed extends SupplierEvent {
  @IsISO8601() confirmedAt: string;
  @IsCurrency() currency: string;
  @IsISO8601() quotationDueAt: string;
}

export class OrderRejected extends SupplierEvent {
  @IsObject() @ValidateNested() @Type(() => Reason) reason: Reason;
}

export class OrderExpired extends SupplierEvent {
  @IsObject() @ValidateNested() @Type(() => Reason) reason: Reason;
}

/** Sent by either side. */
export class OrderCancelled {
  @IsUUID() buyerId: string;
  @IsUUID() supplierId: string;
  @IsIn(SIDES) cancelledBy: Side;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Reason) reason?: Reason;
}

export class OrderCompleted extends SupplierEvent {
  @IsISO8601() completedAt: string;
}

/** Asks that an order's events be published again, unchanged, from a sequence on. */
export class OrderResendRequested {
  @IsInt() @Min(1) @Max(LIMITS.wholeNumber) fromSequence: number;
  /**
   * Whose events; unless given, those of the side that is asked. A side asks for its own where it has forgotten them.
   */
  @IsOptional() @IsIn(SERVICES) sender?: ServiceName;
}

/**
 * How many events of an order the sender has sent and received, and the id of the newest of each where there is one.
 */
export class OrderSequencesTold {
  @IsInt() @Min(0) @Max(LIMITS.wholeNumber) sent: number;
  @IsInt() @Min(0) @Max(LIMITS.wholeNumber) received: number;
  @IsOptional() @IsUUID() sentId?: string;
  @IsOptional() @IsUUID() receivedId?: string;
}

/** Asks how far every order has come that is open or has changed since. */
export class OrderSequencesRequested {
  @IsISO8601() since: string;
}

export class OrderSequencesListed {
  @IsInt() @Min(0) @Max(LIMITS.wholeNumber) count: number;
}
