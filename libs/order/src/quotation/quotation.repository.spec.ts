import { ORDER_STATUSES } from '@app/contracts';
import { quotationStatus } from './quotation.repository.js';

it.each(ORDER_STATUSES)('a quotation that was not issued is a draft, though its order is %s', (status) =>
  expect(quotationStatus(status, { issuedAt: null })).toBe('DRAFT'),
);

it('an issued one follows its order', () => {
  const issued = { issuedAt: '2026-11-24T09:12:31.902Z' };
  expect(quotationStatus('QUOTED', issued)).toBe('ISSUED');
  expect(quotationStatus('CANCELLED', issued)).toBe('WITHDRAWN');
});
