import { validate, version } from 'uuid';
import { newId } from './new-id.js';

it('gives UUIDs of version 7 that differ, also beyond one draw of random bytes, and carry the time', () => {
  const before = Date.now();
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  const instants = ids.map((id) => parseInt(id.replaceAll('-', '').slice(0, 12), 16));
  expect(Math.min(...instants)).toBeGreaterThanOrEqual(before);
  expect(Math.max(...instants)).toBeLessThanOrEqual(Date.now());
});
