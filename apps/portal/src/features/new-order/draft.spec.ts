import { expect, it } from 'vitest';
import { emptyDraft, emptyLine, estimateOf } from './draft';

const line = (unitPrice: string | null, quantity: string, baseQuantity = '1') => ({
  ...emptyLine(),
  unitPrice,
  baseQuantity: unitPrice && baseQuantity,
  quantity,
});

it.each([
  ['as many decimals as its currency', [line('1.250', '3')], '3.750', true],
  ['no more than the price that has the fewest', [line('0.0125', '3'), line('4.00', '1')], '4.04', true],
  ['none', [line('1200', '2.5')], '3000', true],
  ['those of what is known', [line('7.50', '10', '100'), line(null, '1')], '0.75', false],
  ['the half that a float would lose', [line('1.005', '3'), line('4.00', '1')], '7.02', true],
  ['its lines rounded before they are added', [line('1.00', '0.005'), line('1.00', '0.005')], '0.02', true],
  ['every digit', [line('123456789012.34', '99999.99')], '12345677666666109.88', true],
  ['no sum', [line(null, '1'), line('1.00', '')], null, false],
])('an estimate has %s', (_name, lines, total, complete) => {
  expect(estimateOf({ ...emptyDraft(), lines })).toEqual({ total, complete });
});
