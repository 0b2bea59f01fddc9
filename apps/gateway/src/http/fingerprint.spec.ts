import { fingerprint } from './fingerprint.js';

const request = {
  method: 'POST',
  path: '/v1/orders',
  body: { a: 1, b: [{ c: 'x', d: null }] },
  ifMatch: '"1"',
};

describe('fingerprint', () => {
  it('ignores the order of fields and fields that are absent', () => {
    const body = { b: [{ d: null, c: 'x' }], a: 1, e: undefined };
    expect(fingerprint({ ...request, body })).toBe(fingerprint(request));
  });

  it.each(['/v1/orders/', '/%761/orders'])('takes %s for the path that the router takes it for', (path) => {
    expect(fingerprint({ ...request, path })).toBe(fingerprint(request));
  });

  it('keeps the order of arrays', () => {
    expect(fingerprint({ ...request, body: [1, 2] })).not.toBe(fingerprint({ ...request, body: [2, 1] }));
  });

  it.each([
    ['method', { method: 'PUT' }],
    ['path', { path: '/v1/orders/1' }],
    ['value', { body: { a: 2, b: [{ c: 'x', d: null }] } }],
    ['type of a value', { body: { a: '1', b: [{ c: 'x', d: null }] } }],
    ['length of an array', { body: { a: 1, b: [] } }],
    ['If-Match', { ifMatch: '"2"' }],
    ['absence of If-Match', { ifMatch: undefined }],
  ])('changes with another %s', (_name, change) => {
    expect(fingerprint({ ...request, ...change })).not.toBe(fingerprint(request));
  });
});
