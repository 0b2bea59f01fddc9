import { readBaseline } from './baseline.js';

it('finds the result among other lines', () => {
  const line = { kind: 'peer', name: 'plain', orders_s: 50, cpu_s_per_1000: 34, p50: 80, p99: 300, lost: 0 };
  expect(readBaseline(`up\n${JSON.stringify(line)}\ndrop the databases\n`)).toEqual({
    name: 'plain',
    ordersPerS: 50,
    cpuPer1000: 34,
    half: { p50: 80, p99: 300 },
  });
});

it('says what was printed instead', () => expect(() => readBaseline('no broker')).toThrow('no broker'));
