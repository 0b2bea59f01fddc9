import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';
import { BuyerEvent, SupplierEvent } from '../order/order.events.js';
import { Reason } from '../order/reason.js';
import { Quotation } from './quotation.js';

export class QuotationIssued extends SupplierEvent {
  @IsObject() @ValidateNested() @Type(() => Quotation) quotation: Quotation;
}

export class QuotationAccepted extends BuyerEvent {
  @IsInt() @Min(1) revision: number;
  @IsISO8601() acceptedAt: string;
}

export class QuotationDeclined extends BuyerEvent {
  @IsInt() @Min(1) revision: number;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Reason) reason?: Reason;
}

export class QuotationExpired extends BuyerEvent {
  @IsInt() @Min(1) revision: number;
  @IsObject() @ValidateNested() @Type(() => Reason) reason: Reason;
}
