import { refineTypes } from './value-types.js';

it('calls numbers whole and instants of answers instants, whether they may be null or not', () => {
  const members = () => ({
    version: { type: 'number' },
    sequence: { type: ['number', 'null'] },
    placedAt: { type: 'string' },
    validTo: { type: ['string', 'null'] },
    waitingAt: { type: 'string' },
    netTotal: { type: 'string' },
  });
  const schemas = { OrderResponse: { properties: members() }, EntryRequest: { properties: members() } };
  refineTypes(schemas);
  expect(schemas.OrderResponse.properties).toEqual({
    version: { type: 'integer' },
    sequence: { type: ['integer', 'null'] },
    placedAt: { type: 'string', format: 'date-time' },
    validTo: { type: ['string', 'null'], format: 'date-time' },
    waitingAt: { type: 'string' },
    netTotal: { type: 'string' },
  });
  // A request may name a day instead.
  expect(schemas.EntryRequest.properties.validTo).toEqual({ type: ['string', 'null'] });
  expect(schemas.EntryRequest.properties.version).toEqual({ type: 'integer' });
});
