import type { components } from '@app/api-client/schema';

type Schemas = components['schemas'];

export type Order = Schemas['OrderResponse'];
export type OrderSummary = Schemas['OrderSummaryResponse'];
export type OrderPage = Schemas['OrderPageResponse'];
export type OrderStatus = Schemas['OrderStatus'];
export type OrderCounts = Schemas['OrderCountsResponse'];
export type Quotation = Schemas['QuotationResponse'];
export type HistoryEntry = Schemas['HistoryEntryResponse'];
export type OrderProcess = Schemas['OrderProcessResponse'];
export type SideProcess = Schemas['SideProcessResponse'];
export type Reason = Schemas['ReasonRequest'];
export type ReasonCode = Schemas['ReasonCode'];
export type Supplier = Schemas['SupplierResponse'];
export type PriceList = Schemas['PriceListResponse'];
export type PriceListEntry = Schemas['PriceListEntryResponse'];
export type PriceListChange = Schemas['PriceListChangeResponse'];
export type Policy = Schemas['PolicyResponse'];
export type ProcessLoad = Schemas['ProcessLoadResponse'];
export type DeadLetter = Schemas['DeadLetterResponse'];
export type DeadLetterDetail = Schemas['DeadLetterDetailResponse'];
export type OperatorOrder = Schemas['OperatorOrderResponse'];
export type OperatorOrderSummary = Schemas['OperatorOrderSummaryResponse'];
export type OperatorStats = Schemas['OperatorStatsResponse'];
export type Readiness = Schemas['ReadinessResponse'];
