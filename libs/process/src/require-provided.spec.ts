import { SIDES } from '@app/contracts';
import type { ProcessModel } from './model.js';
import { requireProvided } from './require-provided.js';
import { compileV1, V1_PROVIDED } from './testing/v1.js';

let model: ProcessModel;
beforeAll(async () => {
  model = await compileV1();
});

describe('requireProvided', () => {
  it.each(SIDES)('takes all that the %s side brings', (side) => {
    expect(() => requireProvided(model, side, V1_PROVIDED[side])).not.toThrow();
  });

  it.each([
    ['tasks', 'price_order', 'the task price_order'],
    ['commands', 'reject', 'the command reject'],
    ['commands', 'cancel', 'the command cancel'],
    ['sends', 'quotation.issued', 'the payload of quotation.issued'],
    ['receives', 'order.cancellation-requested', 'the handler of order.cancellation-requested'],
    ['variables', 'responseDueAt', 'the variable responseDueAt'],
    ['variables', 'validUntil', 'the variable validUntil'],
  ] as const)('refuses a supplier whose %s lack %s', (kind, name, expected) => {
    const brought: readonly string[] = V1_PROVIDED.supplier[kind];
    const provided = { ...V1_PROVIDED.supplier, [kind]: brought.filter((one) => one !== name) };
    expect(() => requireProvided(model, 'supplier', provided)).toThrow(expected);
  });
});
