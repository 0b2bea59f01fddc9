import { fireEvent, screen, waitFor } from '@testing-library/react';
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
const quotation = { revision: 1, status: 'DRAFT', currency: 'EUR', lines, taxes: [], netTotal: '0.00' };

afterEach(() => vi.unstubAllGlobals());

const live = () =>
  new Response(
    new ReadableStream({
      start: (stream) =>
        stream.enqueue(
          new TextEncoder().encode('event: position\nid: client:1\ndata: {"complete":true}\n\n'),
        ),
    }),
  );

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
    screen.findByRole<HTMLInputElement>('textbox', { name: `VAT % of line ${line}` });
  fireEvent.change(await vatOf(3), { target: { value: '12' } });
  fireEvent.change(await vatOf(1), { target: { value: '25' } });
  const rates = await Promise.all([1, 2, 3].map(async (line) => (await vatOf(line)).value));
  expect(rates).toEqual(['25', '25', '12']);
  expect(screen.getAllByText('Gloves 1')).toHaveLength(1);
  screen.getByText('Ring twice');
});

const issuing = async (answer: (body: unknown) => Response) => {
  openPortal('/supplier/orders/o-1', {
    '/auth/session': signedIn('supplier', supplier),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json({ ...order, lines: lines.slice(0, 2) }),
    '/v1/supplier/orders/o-1/quotation': () => Response.json({ ...quotation, lines: lines.slice(0, 2) }),
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': fails,
    '/v1/supplier/orders/o-1/prices': async (request) => answer(await request.json()),
    '/v1/events': live,
  });
  const type = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  const issue = await screen.findByRole('button', { name: 'Issue quotation' });
  await waitFor(() => expect(issue.hasAttribute('disabled')).toBe(false));
  await screen.findByRole('textbox', { name: 'Unit price of line 2' });
  return { type, issue };
};

it('asks why there is no VAT where the rate is 0, and sends it', async () => {
  const sent = vi.fn();
  const { type, issue } = await issuing((body) => {
    sent(body);
    return Response.json({ code: 'outcome-unknown' }, { status: 503 });
  });
  type('Unit price of line 1', '5');
  type('VAT % of line 1', '0');
  type('Unit price of line 2', '6');
  type('VAT % of line 2', '20');
  expect(screen.queryByRole('combobox', { name: 'Why no VAT on line 2' })).toBeNull();
  fireEvent.change(screen.getByRole('combobox', { name: 'Why no VAT on line 1' }), {
    target: { value: 'E' },
  });
  fireEvent.click(issue);
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      lines: [
        { lineNumber: 1, unitPrice: '5', vatRatePercent: '0', vatCategory: 'E' },
        { lineNumber: 2, unitPrice: '6', vatRatePercent: '20' },
      ],
    }),
  );
});

it('says at its field which price comes to too much, until it is another one', async () => {
  const { type, issue } = await issuing(() => {
    const errors = [{ pointer: '/lines/1/unitPrice', code: 'amount-too-large', detail: 'too large' }];
    return Response.json({ code: 'lines-unpriced', errors }, { status: 422 });
  });
  type('Unit price of line 1', '5');
  type('Unit price of line 2', '999999999999');
  type('VAT % of line 1', '20');
  fireEvent.click(issue);
  const fault = await screen.findByText('The amount of this line is too large');
  expect(screen.queryByText('Every line needs a price.')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Unit price of line 2' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  type('Unit price of line 2', '99');
  expect(fault.isConnected).toBe(false);
});

it('says at its field that no VAT goes with no other line, until a line has another VAT', async () => {
  const { type, issue } = await issuing(() => {
    const errors = [{ pointer: '/lines/0/vatCategory', code: 'vat-category-mixed', detail: 'mixed' }];
    return Response.json({ code: 'lines-unpriced', errors }, { status: 422 });
  });
  type('Unit price of line 1', '5');
  type('VAT % of line 1', '0');
  type('Unit price of line 2', '6');
  type('VAT % of line 2', '20');
  const why = screen.getByRole('combobox', { name: 'Why no VAT on line 1' });
  fireEvent.change(why, { target: { value: 'O' } });
  fireEvent.click(issue);
  const fault = await screen.findByText('A quotation is outside the scope of VAT as a whole, or not at all');
  expect(why.getAttribute('aria-invalid')).toBe('true');
  type('VAT % of line 2', '0');
  expect(fault.isConnected).toBe(false);
});

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
  const price = await screen.findByText('from your list');
  expect(price.closest('td')?.textContent).toContain('per 100');
  screen.getByText('Price 2 lines for City Hospital');
});

it('begins with the reason for no VAT that the list gives', async () => {
  const [first, ...others] = lines;
  const listed = { ...first, unitPrice: '4.00', vatRatePercent: '0', vatCategory: 'AE' };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': signedIn('supplier', supplier),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(order),
    '/v1/supplier/orders/o-1/quotation': () => Response.json({ ...quotation, lines: [listed, ...others] }),
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': fails,
  });
  const why = (line: number) =>
    screen.findByRole<HTMLSelectElement>('combobox', { name: `Why no VAT on line ${line}` });
  expect([(await why(2)).value, (await why(3)).value]).toEqual(['AE', 'AE']);
  fireEvent.change(await why(2), { target: { value: 'E' } });
  expect((await why(3)).value).toBe('E');
});

it('sends no prices of a quotation that could not be read', async () => {
  openPortal('/supplier/orders/o-1', {
    '/auth/session': signedIn('supplier', supplier),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(order),
    '/v1/supplier/orders/o-1/quotation': fails,
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': fails,
    '/v1/events': live,
  });
  const cancel = await screen.findByRole('button', { name: 'More actions' });
  await waitFor(() => expect(cancel.hasAttribute('disabled')).toBe(false));
  expect(screen.getByRole('button', { name: 'Issue quotation' }).hasAttribute('disabled')).toBe(true);
});

it('says what the quotation comes to before it is issued', async () => {
  const { type } = await issuing(fails);
  type('Unit price of line 1', '12.35');
  type('VAT % of line 1', '25');
  screen.getByText('So far, without the lines that have no price yet');
  const total = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
  expect(total('Net total')).toBe('EUR\u00a0123.50');
  type('Unit price of line 2', '6');
  expect(screen.queryByText(/^So far/)).toBeNull();
  expect(['Net total', 'VAT 25%', 'Gross total'].map(total)).toEqual([
    'EUR\u00a0183.50',
    'EUR\u00a045.88',
    'EUR\u00a0229.38',
  ]);
});

it('leads to the first price that is missing', async () => {
  const { type, issue } = await issuing(fails);
  type('Unit price of line 1', '5');
  type('VAT % of line 1', '20');
  fireEvent.click(issue);
  const missing = screen.getByRole('textbox', { name: 'Unit price of line 2' });
  await waitFor(() => expect(document.activeElement).toBe(missing));
});
