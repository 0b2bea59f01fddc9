import type { OrderView } from '@app/contracts';
import { readSamples, type SampleOrder } from '../../tools/seed/samples.js';
import { eventually } from '../support/eventually.js';
import { idOf, startSystem, type System } from '../support/system.js';
import { demoParties } from '../../tools/start/demo-api.js';

type Sample = SampleOrder & { expected: Partial<Record<'netTotal' | 'taxTotal' | 'grossTotal', string>> };

let system: System;
beforeAll(async () => (system = await startSystem()));
afterAll(() => system.stop());

const samples = readSamples() as Sample[];
const slugOf = (name: string) => demoParties().find((party) => party.name === name)?.slug ?? '';

it.each(samples.map((sample) => [sample.id, sample] as const))(
  '%s comes to its end with the expected totals',
  async (_id, sample) => {
    const buyer = await system.as(slugOf(sample.buyer));
    const supplier = await system.as(slugOf(sample.supplier));
    const lines = sample.lines.map(({ sku, name, quantity, unitCode }) => ({
      ...(sku && { sku }),
      name,
      quantity,
      unitCode,
    }));
    const { body: placed } = await buyer.post<OrderView>('/v1/orders', {
      supplierId: idOf(slugOf(sample.supplier)),
      lines,
    });

    const settled = await eventually('the supplier has it', async () => {
      const { status, body } = await supplier.get<OrderView>(`/v1/supplier/orders/${placed.id}`);
      return status === 200 ? body : undefined;
    });
    if (settled.status === 'PLACED') await supplier.post(`/v1/supplier/orders/${placed.id}/confirm`);
    const { body: confirmed } = await supplier.get<OrderView>(`/v1/supplier/orders/${placed.id}`);
    if (confirmed.status === 'CONFIRMED') {
      const byHand = sample.lines.flatMap(({ sku, unitPrice }, index) =>
        sku ? [] : [{ lineNumber: index + 1, unitPrice, vatRatePercent: sample.vatRatePercent }],
      );
      expect((await supplier.post(`/v1/supplier/orders/${placed.id}/prices`, { lines: byHand })).status).toBe(
        200,
      );
    }

    const until = (status: string) =>
      eventually(status, async () => {
        const { body } = await buyer.get<OrderView>(`/v1/orders/${placed.id}`);
        return body.status === status ? body : undefined;
      });
    expect(await until('QUOTED')).toMatchObject({ ...sample.expected, currency: sample.currency });
    await buyer.post(`/v1/orders/${placed.id}/quotation/accept`, { revision: 1 });
    await until('COMPLETED');
  },
);

it('fifty orders at once all come to a quotation, none doubled', async () => {
  const buyer = await system.as('gentofte-kommune');
  const place = () =>
    buyer.post<OrderView>('/v1/orders', {
      supplierId: idOf('delcomputer-a-s'),
      reference: 'fifty',
      lines: [{ sku: 'PC', quantity: '1', unitCode: 'EA' }],
    });
  const placed = await Promise.all(Array.from({ length: 50 }, place));
  expect(new Set(placed.map(({ body }) => body.number)).size).toBe(50);
  await eventually('all fifty are quoted', async () => {
    const { body } = await buyer.get<{ items: OrderView[] }>('/v1/orders?q=fifty&status=QUOTED&limit=200');
    return body.items.length === 50;
  });
});
