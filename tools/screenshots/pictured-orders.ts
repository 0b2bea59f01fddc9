import type { OrderStatus } from '@app/contracts';
import type { Page } from 'playwright-core';
import { callApi, placeSample } from '../../test/browser/support/orders.js';
import { eventually } from '../../test/support/eventually.js';

interface Pictured {
  sample: string;
  status: OrderStatus;
}

/** By their references: something of every group of a buyer's work, the oldest first. */
const PICTURED = {
  'school-computers': { sample: 'gentofte', status: 'COMPLETED' },
  'park-waste-bags': { sample: 'uc5', status: 'COMPLETED' },
  'harbour-paint': { sample: 'byggvaror', status: 'DECLINED' },
  'canteen-sauces': { sample: 'uc1', status: 'PLACED' },
  'town-hall-paint': { sample: 'byggvaror', status: 'QUOTED' },
  'office-move': { sample: 'gentofte', status: 'QUOTED' },
} satisfies Record<string, Pictured>;

type Reference = keyof typeof PICTURED;

/** Places for the buyer of the page what the pictures show and is not there yet. @returns ids */
export async function preparePicturedOrders(page: Page): Promise<Record<Reference, string>> {
  const ids: Partial<Record<Reference, string>> = {};
  for (const [reference, { sample, status }] of Object.entries(PICTURED) as [Reference, Pictured][]) {
    const id =
      (await findOrder(page, reference, status)) ?? (await placeSample(page, sample, { reference })).id;
    await bringTo(page, id, status);
    ids[reference] = id;
  }
  return ids as Record<Reference, string>;
}

interface Found {
  id: string;
  reference: string | null;
}

async function findOrder(page: Page, reference: string, status: OrderStatus): Promise<string | undefined> {
  const path = `/v1/orders?q=${reference}&status=${status}`;
  const { body } = await callApi<{ items: Found[] }>(page, 'buyer', 'GET', path);
  return body.items.find((order) => order.reference === reference)?.id;
}

const ANSWERS: Partial<Record<OrderStatus, string>> = { COMPLETED: 'accept', DECLINED: 'decline' };

async function bringTo(page: Page, id: string, status: OrderStatus): Promise<void> {
  const answer = ANSWERS[status];
  if (answer && !(await hasStatus(page, id, status))) {
    await eventually('the order is quoted', () => hasStatus(page, id, 'QUOTED'));
    await callApi(page, 'buyer', 'POST', `/v1/orders/${id}/quotation/${answer}`, { revision: 1 });
  }
  await eventually(`the order is ${status}`, () => hasStatus(page, id, status));
}

async function hasStatus(page: Page, id: string, status: OrderStatus): Promise<boolean> {
  const { body } = await callApi<{ status: string }>(page, 'buyer', 'GET', `/v1/orders/${id}`);
  return body.status === status;
}
