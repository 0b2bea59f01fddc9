import { Cookies } from './cookies.js';

const plain = new Cookies('http://localhost:3000');
const secure = new Cookies('https://orders.example.com');

it('binds cookies to the host where the gateway is reached over TLS', () => {
  expect(secure.write('pm_buyer', 'v', 60)).toBe(
    '__Host-pm_buyer=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure',
  );
  expect(plain.write('pm_buyer', 'v', 60)).toBe('pm_buyer=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
});

it.each([
  ['one among others', plain, 'a=1; pm_buyer=v; pm_supplier=w', 'v'],
  ['none', plain, 'a=1; xpm_buyer=v', undefined],
  ['no header', plain, undefined, undefined],
  ['one without the prefix, where it is needed', secure, 'pm_buyer=v', undefined],
  ['one with the prefix', secure, '__Host-pm_buyer=v', 'v'],
])('reads %s', (_name, cookies, header, expected) => {
  expect(cookies.read(header, 'pm_buyer')).toBe(expected);
});
