import { refineTypes } from './value-types.js';

it('calls numbers whole, whether they may be null or not', () => {
  const properties = {
    version: { type: 'number' },
    sequence: { type: ['number', 'null'] },
    netTotal: { type: 'string' },
  };
  refineTypes({ OrderResponse: { properties } });
  expect(properties).toEqual({
    version: { type: 'integer' },
    sequence: { type: ['integer', 'null'] },
    netTotal: { type: 'string' },
  });
});
