import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fails, openPortal, signedIn } from '@/testing/open-portal';

const supplier = { id: 's-1', name: 'The Supplier AB' };
const lines = [1, 2, 3].map((lineNumber) => ({
  lineNumber,
  name: `Gloves ${lineNumber}`,
  quantity: '10',
  unitCode: 'EA',
}));
const order = {
  id: 'o-1',
  number: 'PO-2026-000001',
  status: 'CONFIRMED',
  turn: 'supplier',
  allowed: ['issue', 'cancel'],
  waitingAt: 'price_lines',
  buyer: { id: 'b-1', name: 'City Hospital' },
  supplier,
  reference: null,
  currency: 'EUR',
  netTotal: null,
  grossTotal: null,
  lines,
  note: 'Ring twice',
  quotationRevision: null,
  validUntil: null,
  dueAt: '2099-01-01T00:00:00.000Z',
  version: 3,
};
const quotation = { revision: 1, status: 'DRAFT', currency: 'EUR', lines, taxes: [] };

afterEach(() => vi.unstubAllGlobals());

it('the first line’s VAT rate holds for the lines that have none of their own, and no line is shown twice', async () => {
  openPortal('/supplier/orders/o-1', {
    '/auth/session': signedIn('supplier', supplier),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(order),
    '/v1/supplier/orders/o-1/quotation': () => Response.json(quotation),
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': fails,
  });
  const vatOf = (line: number) =>
    screen.findByRole<HTMLInputElement>('textbox', { name: `VAT % of line ${line}` }, { timeout: 10_000 });
  fireEvent.change(await vatOf(3), { target: { value: '12' } });
  fireEvent.change(await vatOf(1), { target: { value: '25' } });
  const rates = await Promise.all([1, 2, 3].map(async (line) => (await vatOf(line)).value));
  expect(rates).toEqual(['25', '25', '12']);
  expect(screen.getAllByText('Gloves 1')).toHaveLength(1);
  screen.getByText('Ring twice');
}, 20_000);

it('says for how many a price of the list is', async () => {
  const [first, ...others] = lines;
  const listed = { ...first, unitPrice: '4.00', baseQuantity: '100', vatRatePercent: '5.5' };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': signedIn('supplier', supplier),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(order),
    '/v1/supplier/orders/o-1/quotation': () => Response.json({ ...quotation, lines: [listed, ...others] }),
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': fails,
  });
  const price = await screen.findByText('from your list', {}, { timeout: 10_000 });
  expect(price.closest('td')?.textContent).toContain('per 100');
}, 20_000);
