import { readOptions } from './options.js';

it('takes two minutes unless told otherwise', () => {
  expect(readOptions([])).toMatchObject({ inFlight: [64], seconds: 25, watch: 'events' });
});

it('takes several closed loops', () => {
  expect(readOptions(['--in-flight', '1,64,1000']).inFlight).toEqual([1, 64, 1000]);
});

it.each([[['--in-flight', '0']], [['--seconds', 'x']], [['--watch', 'rows']], [['--unknown']]])(
  'refuses %j',
  (args) => expect(() => readOptions(args)).toThrow(),
);
