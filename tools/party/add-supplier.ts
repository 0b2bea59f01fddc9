import type { Party, SupplierPolicy } from '@app/contracts';
import type pg from 'pg';

export interface AddedSupplier extends Pick<Party, 'id' | 'name'> {
  currency: string;
  policy: SupplierPolicy;
}

/** @returns whether it was not there; one that is there stays as it is */
export async function addSupplier(
  client: pg.Client,
  { id, name, currency, policy }: AddedSupplier,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO suppliers (id, name, currency, auto_confirm, auto_confirm_limit, response_within, quote_within,
       valid_for, time_zone, visibility)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
    [
      id,
      name,
      currency,
      policy.autoConfirm,
      policy.autoConfirmLimit,
      policy.responseWithin,
      policy.quoteWithin,
      policy.validFor,
      policy.timeZone,
      policy.visibility,
    ],
  );
  return rowCount === 1;
}
