import type { CloudEvent } from '@app/contracts';
import { eventSpan, publishSpan, publishSpanName } from './message-spans.js';

const trace = (letter: string, span: string) => `00-${letter.repeat(32)}-${span.repeat(16)}-01`;
const event = (key: string, traceparent?: string): CloudEvent => ({
  specversion: '1.0',
  id: '01920000-0000-7000-8000-000000000001',
  source: 'urn:procmetier:client-service',
  type: `procmetier.${key}.v1`,
  subject: 'order-1',
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'order-1',
  ...(traceparent && { traceparent }),
  data: {},
});
const carrying = (traceparent?: string) =>
  ({ headers: traceparent ? { traceparent } : {}, messageId: 'm-1' }) as Parameters<typeof eventSpan>[2];

describe('publishSpan', () => {
  it('is part of the trace of a lone event, also when it is sent again', () => {
    const events = [event('order.placed', trace('a', '1'))];
    expect(publishSpanName(events)).toBe('publish order.placed');
    expect(publishSpan('client-service', 'm-1', events)).toMatchObject({
      kind: 'producer',
      parent: trace('a', '1'),
      links: [],
      attributes: {
        'messaging.destination.name': 'client-service.events',
        'messaging.rabbitmq.destination.routing_key': 'order.placed',
        'messaging.message.id': 'm-1',
        'messaging.message.conversation_id': 'order-1',
      },
    });
  });

  it('is part of the one trace of a batch', () => {
    const events = [event('order.confirmed', trace('a', '1')), event('quotation.issued', trace('a', '2'))];
    expect(publishSpanName(events)).toBe('publish batch');
    expect(publishSpan('supplier-service', 'm-1', events)).toMatchObject({
      parent: trace('a', '1'),
      links: [],
    });
  });

  it('is linked with each trace of a batch that comes from several', () => {
    const events = [event('order.confirmed', trace('a', '1')), event('order.confirmed', trace('b', '2'))];
    const span = publishSpan('supplier-service', 'm-1', events);
    expect(span.parent).toBeUndefined();
    expect(span.links).toEqual([trace('a', '1'), trace('b', '2')]);
    expect(span.attributes).toMatchObject({ 'messaging.batch.message_count': 2 });
  });
});

describe('eventSpan', () => {
  it.each([
    ['continues the span that published it', trace('a', '1'), trace('a', '9'), trace('a', '9'), []],
    [
      'stays in its own trace, linked with the batch',
      trace('a', '1'),
      trace('c', '9'),
      trace('a', '1'),
      [trace('c', '9')],
    ],
    [
      'stays in its own trace where the header is lost',
      trace('a', '1'),
      undefined,
      trace('a', '1'),
      [undefined],
    ],
    ['continues the publisher where it has no trace', undefined, trace('c', '9'), trace('c', '9'), []],
  ])('%s', (_what, own, carried, parent, links) => {
    const span = eventSpan(event('order.placed', own), 'supplier-service.inbox', carrying(carried));
    expect(span.parent).toBe(parent);
    expect(span.links).toEqual(links);
  });

  it('takes nothing for a trace that is none', () => {
    const properties = { headers: { traceparent: { toString: null } }, messageId: 'm-1' };
    expect(eventSpan(event('order.placed'), 'q', properties as never).parent).toBeUndefined();
  });
});
