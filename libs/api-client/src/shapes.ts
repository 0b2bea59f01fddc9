import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Problem = Schemas['ProblemResponse'];
export type PlaceOrder = Schemas['PlaceOrderRequest'];
export type Order = Schemas['OrderResponse'];
export type OrderSummary = Schemas['OrderSummaryResponse'];
export type OrderStatus = Schemas['OrderStatus'];
export type HistoryEntry = Schemas['HistoryEntryResponse'];
export type Quotation = Schemas['QuotationResponse'];
export type Reason = Schemas['ReasonRequest'];
export type ReasonCode = Reason['code'];
export type Supplier = Schemas['SupplierResponse'];
export type PriceListChange = Schemas['PriceListChangeResponse'];
export type DeadLetter = Schemas['DeadLetterResponse'];
export type OperatorOrderSummary = Schemas['OperatorOrderSummaryResponse'];
export type PriceListEntry = Schemas['PriceListEntryResponse'];
export type Webhook = Schemas['WebhookResponse'];
export type WebhookEventType = Schemas['WebhookEventType'];
export type WebhookDelivery = Schemas['WebhookDeliveryResponse'];
