import { preferredLanguage } from './language.js';

it.each([
  [undefined, 'en'],
  ['fr', 'fr'],
  ['fr-CA, en;q=0.8', 'fr'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['da, fr;q=0', 'en'],
  ['frisian', 'en'],
  ['*', 'en'],
])('of %j takes %s', (header, expected) => {
  expect(preferredLanguage(header)).toBe(expected);
});
