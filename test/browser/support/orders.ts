import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoParties } from '../../../tools/seed/demo-parties.js';
import { readSamples } from '../../../tools/seed/samples.js';

type Role = 'buyer' | 'supplier' | 'operator';

/** The API with the session of a page: its cookies, and the header that picks one. */
export async function callApi<T>(
  page: Page,
  role: Role,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  data?: object,
): Promise<{ status: number; body: T }> {
  const response = await page.context().request.fetch(path, {
    method,
    headers: {
      'X-Portal-Session': role,
      ...(method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
    },
    ...(data && { data }),
  });
  return { status: response.status(), body: (await response.json()) as T };
}

export interface PlacedOrder {
  id: string;
  number: string;
  version: number;
  supplier: { id: string; name: string };
}

/**
 * A real order of the samples, placed by the buyer that the page is signed in as.
 * @param change `unpriced`: no line has a number of the price list, so a person has to price them
 */
export async function placeSample(
  page: Page,
  sampleId: string,
  { unpriced = false, reference = sampleId } = {},
): Promise<PlacedOrder> {
  const samples = readSamples();
  const sample = samples.find(({ id }) => id === sampleId);
  if (!sample) throw new Error(`there is no sample ${sampleId}`);
  const supplier = demoParties(samples).find(({ name }) => name === sample.supplier);
  const { status, body } = await callApi<PlacedOrder>(page, 'buyer', 'POST', '/v1/orders', {
    supplierId: supplier?.id,
    reference,
    lines: sample.lines.map(({ sku, name, quantity, unitCode }) => ({
      ...(sku && !unpriced && { sku }),
      name,
      quantity,
      unitCode,
    })),
  });
  if (status !== 201) throw new Error(`placing ${sampleId} gave ${status}: ${JSON.stringify(body)}`);
  return body;
}
