import { addressesOf, readWebhookUrl } from './webhook-url.js';

const read = (text: string, allowLoopback = false) => {
  const url = readWebhookUrl(text, { allowLoopback });
  return typeof url === 'string' ? url : url.href;
};

it.each([
  ['https://erp.example.com/hook?a=1', 'https://erp.example.com/hook?a=1'],
  ['HTTPS://ERP.Example.com', 'https://erp.example.com/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://example.com:443/', 'https://example.com/'],
  ['https://example.com:8443/', 'https://example.com:8443/'],
  ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],

  ['http://example.com/', 'not-https'],
  ['http://localhost/', 'not-https'],
  ['ftp://example.com/', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['https://user@example.com/', 'credentials'],
  ['https://user:secret@example.com/', 'credentials'],
  ['https://:secret@example.com/', 'credentials'],
  ['https://example.com/#part', 'fragment'],
  ['https://example.com:22/', 'port'],
  ['https://example.com:8080/', 'port'],
  ['example.com', 'not-a-url'],
  ['https://', 'not-a-url'],
  ['https://exa mple.com/', 'not-a-url'],
  ['', 'not-a-url'],
  [`https://example.com/${'a'.repeat(2_000)}`, 'not-a-url'],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it.each([
  ['http://localhost:4000/', 'http://localhost:4000/'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
  ['http://[::1]:4000/', 'http://[::1]:4000/'],
  ['http://2130706433:4000/', 'http://127.0.0.1:4000/'],
  ['http://127.0.0.1.example.com/', 'not-https'],
  ['http://10.0.0.1/', 'not-https'],
  ['http://user@localhost/', 'credentials'],
])('in trials %s is read as %s', (text, expected) => {
  expect(read(text, true)).toBe(expected);
});

it('does not ask anybody about an address', async () => {
  const resolve = () => Promise.reject(new Error('asked'));
  const of = (text: string) => addressesOf(new URL(text), { allowLoopback: false }, resolve);
  expect(await of('https://[2606:4700:4700::1111]/')).toEqual(['2606:4700:4700::1111']);
  expect(await of('https://10.0.0.1/')).toBe('address-refused');
  expect(await of('https://example.com/')).toBe('name-not-resolved');
});
