import { resultOf, type ApiClient } from '@app/api-client';
import type { Random } from '../faults/random.js';
import { eventually } from './eventually.js';
import { idOf } from './system.js';

/** A supplier whose people decide, and one that confirms by rule. */
const SUPPLIERS = {
  'the-supplier-ab': { sku: 'SAUCE-BR', unitCode: 'NAR' },
  'delcomputer-a-s': { sku: 'PC', unitCode: 'EA' },
} as const;

export type SupplierSlug = keyof typeof SUPPLIERS;

/** Longer than the restart of an app on a busy machine. */
const PATIENCE_MS = 60_000;

/** @returns the id of an order that the supplier has not answered yet */
export async function placeOrder(buyer: ApiClient, supplier: SupplierSlug): Promise<string> {
  const line = { ...SUPPLIERS[supplier], quantity: '1' };
  const body = { supplierId: idOf(supplier), lines: [line] };
  const { id } = await resultOf(buyer.POST('/v1/orders', { body }));
  return id;
}

/** One order as far as chance takes it: its last change may come at any moment. */
export async function liveThrough(
  buyer: ApiClient,
  suppliers: Record<SupplierSlug, ApiClient>,
  random: Random,
): Promise<void> {
  const slug = random.pick(Object.keys(SUPPLIERS) as SupplierSlug[]);
  const stop = random.integer(0, 2);
  const path = { id: await placeOrder(buyer, slug) };
  if (stop === 0) return;
  if (slug === 'the-supplier-ab') {
    const supplier = suppliers[slug];
    await reaches('PLACED', () => supplier.GET('/v1/supplier/orders/{id}', { params: { path } }));
    if (random.integer(0, 3) === 0) {
      const body = { reason: { code: 'out-of-stock' as const } };
      await resultOf(supplier.POST('/v1/supplier/orders/{id}/reject', { params: { path }, body }));
      return;
    }
    await resultOf(supplier.POST('/v1/supplier/orders/{id}/confirm', { params: { path }, body: {} }));
  }
  if (stop === 1) return;
  await reaches('QUOTED', () => buyer.GET('/v1/orders/{id}', { params: { path } }));
  const decision = random.pick(['accept', 'decline'] as const);
  const params = { path };
  const body = { revision: 1 };
  await resultOf(
    decision === 'accept'
      ? buyer.POST('/v1/orders/{id}/quotation/accept', { params, body })
      : buyer.POST('/v1/orders/{id}/quotation/decline', { params, body }),
  );
}

async function reaches(
  status: string,
  read: () => Promise<{ data?: { status: string }; response: Response }>,
): Promise<void> {
  await eventually(`the order is ${status}`, async () => (await read()).data?.status === status, PATIENCE_MS);
}
