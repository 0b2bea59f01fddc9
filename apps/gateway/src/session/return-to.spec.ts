import { localPath } from './return-to.js';

it.each([
  ['/buyer/orders?status=QUOTED#top', '/buyer/orders?status=QUOTED#top'],
  ['/', '/'],
  ['//elsewhere.example', undefined],
  ['/\\elsewhere.example', undefined],
  ['/\t/elsewhere.example', undefined],
  ['/.//elsewhere.example', undefined],
  ['/a/..//elsewhere.example', undefined],
  ['https://elsewhere.example/buyer', undefined],
  ['javascript:alert(1)', undefined],
  ['buyer', undefined],
  ['', undefined],
  [undefined, undefined],
])('of %j takes %j', (text, expected) => {
  expect(localPath(text)).toBe(expected);
});

it('never leads to another host, whatever stands between the slashes', () => {
  for (const sign of ['\\', '\t', '\n', '\r', ' ', '/', '.', '@', ':', '%5c'])
    expect(localPath(`/${sign}/elsewhere.example`) ?? '/').not.toMatch(/^\/[/\\]/);
});
