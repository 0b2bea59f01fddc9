import { formatTraceparent, parseTraceparent, traceIdIn } from './traceparent.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('parseTraceparent', () => {
  it('reads and writes the same place in a trace', () => {
    const text = `00-${TRACE}-${SPAN}-01`;
    const parsed = parseTraceparent(text);
    expect(parsed).toEqual({ traceId: TRACE, spanId: SPAN, sampled: true });
    expect(parsed && formatTraceparent(parsed)).toBe(text);
    expect(traceIdIn(text)).toBe(TRACE);
  });

  it('sees that a trace is not sampled, whatever other flags stand there', () => {
    expect(parseTraceparent(`00-${TRACE}-${SPAN}-02`)?.sampled).toBe(false);
    expect(parseTraceparent(`00-${TRACE}-${SPAN}-03`)?.sampled).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['another version', `01-${TRACE}-${SPAN}-01`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['capital letters', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['more than a traceparent', `00-${TRACE}-${SPAN}-01-extra`],
  ])('takes %s for no traceparent', (_what, text) => expect(parseTraceparent(text)).toBeUndefined());
});
