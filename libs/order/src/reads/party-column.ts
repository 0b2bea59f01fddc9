/** Where each side's orders name the company whose they are. */
export const PARTY_COLUMN = { buyer: 'buyer_id', supplier: 'supplier_id' } as const;
