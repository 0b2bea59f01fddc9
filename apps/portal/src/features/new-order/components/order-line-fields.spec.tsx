import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Answers, openPortal, signedIn } from '@/testing/open-portal';
import { emptyDraft, emptyLine, requestOf, withSupplier } from '../draft';

const entry = {
  sku: 'PC',
  name: 'Computer',
  unitCode: 'EA',
  unitPrice: '5000.00',
  baseQuantity: '1',
  vatRatePercent: '25',
};
const screw = { ...entry, sku: 'SC-7', name: 'Screw', unitPrice: '0.0125', baseQuantity: '100' };
const line = {
  ...emptyLine(),
  item: 'PC · Computer',
  sku: 'PC',
  name: 'Computer',
  unitPrice: '4300.00',
  baseQuantity: '1',
};
const draft = { ...emptyDraft(), supplierId: 'a', lines: [line] };

const answers: Answers = {
  '/auth/session': signedIn('buyer', { id: 'b-1', name: 'City Hospital' }),
  '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/suppliers': () =>
    Response.json({
      items: [
        { id: 'a', name: 'Alpha', currency: 'DKK', amountDecimals: 2, visibility: 'public' },
        { id: 'b', name: 'Beta', currency: 'EUR', amountDecimals: 2, visibility: 'hidden' },
      ],
      nextCursor: null,
    }),
  '/v1/suppliers/a/price-list': ({ url }) => {
    const q = new URL(url).searchParams.get('q');
    const entries = q === 'SC-7' || q === 'Screw' ? [screw] : q === 'PC' ? [entry] : [];
    return Response.json({ currency: 'DKK', version: 2, entries });
  },
};

const price = () => screen.getByRole('group', { name: 'Lines 1' }).lastElementChild?.textContent;

beforeEach(() => localStorage.setItem('procmetier.draft.b-1', JSON.stringify(draft)));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('shows what the list says now, and nothing of it once another supplier is chosen', async () => {
  openPortal('/buyer/orders/new', answers);
  const supplier = await screen.findByRole('combobox', { name: 'Supplier' });
  await waitFor(() => expect(price()).toMatch(/DKK.5,000\.00/));
  fireEvent.click(supplier);
  fireEvent.click(await screen.findByRole('option', { name: 'Beta', hidden: true }));
  await waitFor(() => expect(price()).toBe('supplier will price'));
});

it.each(['SC-7', ' SC-7 ', 'Screw'])(
  'takes %j, typed at once, for the article that it names',
  async (text) => {
    openPortal('/buyer/orders/new', answers);
    const field = await screen.findByRole('combobox', { name: 'Item of line 1' });
    fireEvent.change(field, { target: { value: text } });
    await waitFor(() => expect(price()).toMatch(/^DKK.0\.0125per 100$/));
    const left = () => JSON.parse(localStorage.getItem('procmetier.draft.b-1') ?? '{}') as typeof draft;
    await waitFor(() => expect(left().lines[0]).toMatchObject({ sku: 'SC-7', unitPrice: '0.0125' }));
  },
  20_000,
);

it('sends no article of the supplier that was chosen before', () => {
  expect(requestOf(withSupplier(draft, 'a')).lines[0]).toMatchObject({ sku: 'PC', name: 'Computer' });
  expect(requestOf(withSupplier(draft, 'b')).lines[0]).toEqual({
    name: 'PC · Computer',
    quantity: '1',
    unitCode: 'EA',
  });
});

it('says that the list counts in another unit than the order that is placed again did', async () => {
  localStorage.setItem(
    'procmetier.draft.b-1',
    JSON.stringify({ ...draft, lines: [{ ...line, unitCode: 'BX' }] }),
  );
  openPortal('/buyer/orders/new', answers);
  const notice = await screen.findByText(/in EA, not in BX: check the quantity/);
  expect(notice.getAttribute('role')).toBe('status');
  const unit = screen.getByRole<HTMLInputElement>('textbox', { name: 'Unit of line 1' });
  expect(unit.value).toBe('EA');
});

it('places nothing in a unit that nobody has seen', async () => {
  const placed: Request[] = [];
  const typed = { ...emptyLine(), item: 'PC', unitCode: 'BX' };
  const asked = vi.fn();
  let answer = () => {};
  const list = new Promise<void>((resolve) => (answer = resolve));
  localStorage.setItem('procmetier.draft.b-1', JSON.stringify({ ...draft, lines: [typed] }));
  openPortal('/buyer/orders/new', {
    ...answers,
    '/v1/suppliers/a/price-list': async () => {
      asked();
      await list;
      return Response.json({ currency: 'DKK', version: 2, entries: [entry] });
    },
    '/v1/orders': (request) => {
      if (request.method === 'POST') placed.push(request);
      return Response.json({ items: [], nextCursor: null });
    },
  });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  fireEvent.click(screen.getByRole('button', { name: 'Place order' }));
  answer();
  await screen.findByText(/in EA, not in BX: check the quantity/);
  expect(placed).toEqual([]);
});

it('takes a unit by what people call it', async () => {
  const typed = { ...emptyLine(), item: 'Serviettes' };
  localStorage.setItem('procmetier.draft.b-1', JSON.stringify({ ...draft, supplierId: 'b', lines: [typed] }));
  openPortal('/buyer/orders/new', answers);
  const unit = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Unit of line 1' });
  fireEvent.change(unit, { target: { value: 'kg' } });
  fireEvent.keyDown(unit, { key: 'Enter' });
  expect(unit.value).toBe('KGM');
  fireEvent.click(unit);
  const pair = await screen.findByRole('option', { name: /pair/, hidden: true });
  fireEvent.click(pair);
  expect(unit.value).toBe('PR');
});

it('leads to a line that is added, and stays with the lines when one is removed', async () => {
  openPortal('/buyer/orders/new', answers);
  const add = await screen.findByRole('button', { name: 'Add line' });
  fireEvent.click(add);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Item of line 2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove line 2' }));
  expect(document.activeElement).toBe(add);
});
