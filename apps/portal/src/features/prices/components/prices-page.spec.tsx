import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/app/query-client';
import { type Answers, openPortal, signedIn } from '@/testing/open-portal';

const entryOf = (sku: string) => ({
  sku,
  name: sku,
  unitCode: 'EA',
  unitPrice: '10.00',
  baseQuantity: '1',
  vatRatePercent: '25',
  vatCategory: 'S',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: null,
});
const listOf = (part: object) =>
  Response.json({ currency: 'EUR', version: 1, entries: [entryOf('PC')], nextCursor: null, ...part });
const preview = { version: 1, added: 1, changed: 0, removed: 0, unchanged: 1, changes: [] };
const problem = (code: string, status: number) => Response.json({ code }, { status });

/** The list's version by now. */
let version: number;
/** What was sent to change it: method, whether only to try, version. */
let sent: string[];
let importAnswer: (dryRun: boolean) => Response;

const answers = (): Answers => ({
  '/auth/session': signedIn('supplier', { id: 's-1', name: 'The Supplier AB' }),
  '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/events': () =>
    new Response(
      new ReadableStream({
        start(stream) {
          stream.enqueue(
            new TextEncoder().encode('event: position\nid: supplier:1\ndata: {"complete":true}\n\n'),
          );
        },
      }),
    ),
  '/v1/supplier/price-list': ({ method, url, headers }) => {
    if (method === 'GET') return listOf({ version });
    const dryRun = url.endsWith('dryRun=true');
    sent.push(`${method}${dryRun ? ' to try' : ''} ${headers.get('If-Match')}`);
    return method === 'PUT' ? importAnswer(dryRun) : problem('version-mismatch', 412);
  },
});

const csv = () => new File(['sku\n'], 'list.csv', { type: 'text/csv' });
const fileInput = () => document.querySelector<HTMLInputElement>('input[type=file]');
async function importFile(): Promise<void> {
  openPortal('/supplier/prices', answers());
  await screen.findByRole('button', { name: 'Import CSV…' });
  const input = fileInput();
  if (input) fireEvent.change(input, { target: { files: [csv()] } });
}

beforeEach(() => {
  version = 1;
  sent = [];
  importAnswer = (dryRun) => (dryRun ? Response.json(preview) : problem('version-mismatch', 412));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('an import to a list that has changed is previewed anew, against the list as it is now', async () => {
  await importFile();
  const save = await screen.findByRole('button', { name: 'Save as version 2' });
  await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
  version = 5;
  fireEvent.click(save);
  fireEvent.click(await screen.findByRole('button', { name: 'Save as version 6' }));
  await waitFor(() => expect(sent).toEqual(['PUT to try "1"', 'PUT "1"', 'PUT to try "5"', 'PUT "5"']));
  await screen.findByText(/^Somebody changed the list meanwhile/);
});

it('says what is wrong where it is not the file, and tries again', async () => {
  importAnswer = () => problem('service-unavailable', 503);
  await importFile();
  await screen.findByText(/^A part of the system is unavailable/);
  expect(screen.queryByText(/invalid rows/)).toBeNull();
  importAnswer = () => Response.json(preview);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Save as version 2' });
});

it('saves prices against the list that they were typed for', async () => {
  // The rows that exist are those that would be on screen.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  openPortal('/supplier/prices', answers());
  const field = await screen.findByRole('textbox', { name: 'New price of PC' });
  fireEvent.change(field, { target: { value: '11' } });
  version = 5;
  await queryClient.refetchQueries({ queryKey: ['supplier', 'price-list'] });
  await screen.findByText(/version 5/);
  fireEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
  await screen.findByText(/^Somebody changed the list meanwhile/);
  fireEvent.click(screen.getByRole('button', { name: 'Save as version 6' }));
  await waitFor(() => expect(sent).toEqual(['PATCH "1"', 'PATCH "5"']));
});

it('says each bad row of a file as an entry of a list', async () => {
  importAnswer = () =>
    Response.json(
      { code: 'price-list-invalid', errors: [{ line: 2, pointer: '', code: 'duplicate-sku', detail: '' }] },
      { status: 422 },
    );
  await importFile();
  const alert = await screen.findByRole('alert');
  within(alert).getByRole('list');
});

it('shows below a price the one that begins later, to be changed or never to begin', async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  // The new year where the supplier is.
  const begins = '2098-12-31T11:00:00.000Z';
  const bodies: unknown[] = [];
  const later = { ...entryOf('PC'), unitPrice: '12.00', validFrom: begins };
  const asked: URLSearchParams[] = [];
  openPortal('/supplier/prices', {
    ...answers(),
    '/v1/supplier/price-list': async (request) => {
      if (request.method === 'GET') {
        asked.push(new URL(request.url).searchParams);
        return listOf({ entries: [{ ...entryOf('PC'), validTo: begins }, later] });
      }
      bodies.push(await request.json());
      return Response.json({ version: 2, added: 0, changed: 1, removed: 0, unchanged: 0, changes: [] });
    },
    '/v1/supplier/policy': () => Response.json({ timeZone: 'Pacific/Auckland' }),
  });
  const date = 'Jan 1, 2099';
  const field = await screen.findByLabelText<HTMLInputElement>(`New price of PC from ${date}`);
  expect(asked[0]?.get('upcoming')).toBe('true');
  fireEvent.change(field, { target: { value: '13' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
  await waitFor(() =>
    expect(bodies).toMatchObject([{ entries: [{ sku: 'PC', unitPrice: '13', validFrom: begins }] }]),
  );
  await waitFor(() => expect(field.value).toBe(''));
  fireEvent.click(screen.getByRole('button', { name: `Cancel the price of PC from ${date}` }));
  expect(field.disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
  await waitFor(() => expect(bodies).toHaveLength(2));
  const { validTo: _ends, ...goesOn } = entryOf('PC');
  expect(bodies[1]).toEqual({ entries: [goesOn] });
});

it('lets new prices begin on a day of the supplier’s, up to those that follow', async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const bodies: unknown[] = [];
  // The new year where the supplier is.
  const ends = '2098-12-31T11:00:00.000Z';
  openPortal('/supplier/prices', {
    ...answers(),
    '/v1/supplier/price-list': async (request) => {
      if (request.method === 'GET') return listOf({ entries: [{ ...entryOf('PC'), validTo: ends }] });
      bodies.push(await request.json());
      return Response.json({ version: 2, added: 0, changed: 1, removed: 0, unchanged: 0, changes: [] });
    },
    '/v1/supplier/policy': () => Response.json({ timeZone: 'Pacific/Auckland' }),
  });
  const field = await screen.findByRole('textbox', { name: 'New price of PC' });
  fireEvent.change(field, { target: { value: '11' } });
  const day = screen.getByLabelText<HTMLInputElement>(/^Valid from/);
  const save = screen.getByRole('button', { name: 'Save as version 2' });
  fireEvent.change(day, { target: { value: '2020-01-01' } });
  await screen.findByText('Choose today or a later day');
  fireEvent.change(day, { target: { value: '2099-01-01' } });
  await screen.findByText(/^The price that PC has now ends on December 31, 2098/);
  expect(save.hasAttribute('disabled')).toBe(true);
  fireEvent.change(day, { target: { value: '2098-12-31' } });
  fireEvent.click(save);
  await waitFor(() =>
    expect(bodies).toMatchObject([
      { entries: [{ unitPrice: '11', validFrom: '2098-12-31', validTo: ends }] },
    ]),
  );
  await waitFor(() => expect(screen.queryByLabelText(/^Valid from/)).toBeNull());
});

it('adds an article whose price begins on a day', async () => {
  const bodies: unknown[] = [];
  openPortal('/supplier/prices', {
    ...answers(),
    '/v1/supplier/price-list': async (request) => {
      if (request.method === 'GET') return listOf({});
      bodies.push(await request.json());
      return Response.json({ version: 2, added: 1, changed: 0, removed: 0, unchanged: 1, changes: [] });
    },
    '/v1/supplier/policy': () => Response.json({ timeZone: 'Europe/Paris' }),
  });
  const open = await screen.findByRole('button', { name: 'Add item…' });
  await waitFor(() => expect(open.hasAttribute('disabled')).toBe(false));
  fireEvent.click(open);
  const dialog = within(await screen.findByRole('dialog', { name: 'Add an item' }));
  const type = (label: RegExp, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  const add = dialog.getByRole('button', { name: 'Add item' });
  type(/^Item number/, 'PC');
  type(/^VAT %/, '0');
  type(/^Valid from/, '2020-01-01');
  fireEvent.click(add);
  const faults = [
    'This number is on the list already: change its price there',
    'Give the item a name',
    'Not a price',
  ];
  for (const fault of [...faults, 'Choose today or a later day']) dialog.getByText(fault);
  expect(document.activeElement).toBe(dialog.getByLabelText(/^Item number/));
  type(/^Item number/, ' NEW ');
  type(/^Name/, 'New good');
  type(/^Unit/, 'kg');
  fireEvent.blur(dialog.getByLabelText(/^Unit/));
  type(/^Price in EUR/, '1,5');
  type(/^Why without VAT/, 'E');
  type(/^Valid from/, '2099-01-01');
  fireEvent.click(add);
  const article = { sku: 'NEW', name: 'New good', unitCode: 'KGM', unitPrice: '1.5' };
  const rest = { vatRatePercent: '0', vatCategory: 'E', validFrom: '2099-01-01' };
  await waitFor(() => expect(bodies).toEqual([{ entries: [{ ...article, ...rest }] }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('lets nobody add an article while a typed price waits, which would be of an old list then', async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  openPortal('/supplier/prices', answers());
  fireEvent.change(await screen.findByRole('textbox', { name: 'New price of PC' }), {
    target: { value: '11' },
  });
  const add = screen.getByRole('button', { name: 'Add item…' });
  expect([add.hasAttribute('disabled'), add.title]).toEqual([true, 'Save or discard the changes first']);
});
