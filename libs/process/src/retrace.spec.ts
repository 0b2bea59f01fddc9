import { compileModel } from './compile.js';
import { comesLate, retrace } from './retrace.js';
import { step } from './step.js';
import { mutated, V1_FILE } from './testing/v1.js';

describe('an event that fires once, and comes late from then on', () => {
  const AT = 'await_answer';
  const received = { kind: 'message', name: 'order.received' } as const;
  const buyers = async () => {
    const xml = mutated(
      'messageRef="message_order_confirmed" procmetier:status',
      'messageRef="message_order_confirmed" procmetier:late="order.received" procmetier:status',
    );
    return (await compileModel(xml, V1_FILE)).sides.buyer;
  };

  it.each([
    [{}, 'moved', 1, false],
    [{ receipt_noted: true }, 'late', 0, true],
  ])('is retraced as it is stepped through: %j', async (variables, kind, ways, late) => {
    const side = await buyers();
    expect(step(side, { at: AT, variables }, received, {})).toMatchObject({ kind });
    expect(retrace(side, { at: AT, variables }, received, [])).toHaveLength(ways);
    expect(comesLate(side, { at: AT, variables }, received.name)).toBe(late);
  });
});
