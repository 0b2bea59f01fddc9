import { expect, it } from 'vitest';
import { emptyDraft, emptyLine, estimateOf } from './draft';

const line = (unitPrice: string | null, quantity: string, baseQuantity = '1') => ({
  ...emptyLine(),
  unitPrice,
  baseQuantity: unitPrice && baseQuantity,
  quantity,
});

it.each([
  ['as many decimals as its currency', 3, [line('1.250', '3')], '3.750', true],
  ['no more than its currency, whatever a price has', 2, [line('0.0125', '3')], '0.04', true],
  ['none of a currency without', 0, [line('1200', '2.5'), line('0.5', '1')], '3001', true],
  ['the sum of what is known', 2, [line('7.50', '10', '100'), line(null, '1')], '0.75', false],
  ['the half that a float would lose', 2, [line('1.005', '3'), line('4.00', '1')], '7.02', true],
  ['its lines rounded before they are added', 2, [line('1', '0.005'), line('1', '0.005')], '0.02', true],
  ['every digit', 2, [line('123456789012.34', '99999.99')], '12345677666666109.88', true],
  ['no sum', 2, [line(null, '1'), line('1.00', '')], null, false],
])('an estimate has %s', (_name, amountDecimals, lines, total, complete) => {
  expect(estimateOf({ ...emptyDraft(), lines }, { amountDecimals })).toEqual({ total, complete });
});
