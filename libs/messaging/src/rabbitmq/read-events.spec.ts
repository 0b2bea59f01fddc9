import { EVENT_BATCH_CONTENT_TYPE, EVENT_CONTENT_TYPE } from '@app/contracts';
import { readEvents } from './read-events.js';

const event = {
  specversion: '1.0',
  id: '0190b8c2-7a5e-7d11-8f6a-000000000001',
  source: 'urn:procmetier:client-service',
  type: 'procmetier.order.placed.v1',
  subject: '0190b8c2-7a5e-7d11-8f6a-000000000002',
  sequence: '0000000001',
  data: {},
};
const read = (body: unknown, contentType: string = EVENT_CONTENT_TYPE) =>
  readEvents(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), contentType);

describe('reading events', () => {
  it('takes one event', () => expect(read(event)).toEqual([{ event }]));

  it('takes a batch apart, and a bad one in it alone', () => {
    const events = read([event, { ...event, id: 'x' }, event], EVENT_BATCH_CONTENT_TYPE);
    expect(events.map((each) => ('event' in each ? 'event' : each.fault.code))).toEqual([
      'event',
      'not-an-event',
      'event',
    ]);
  });

  it.each([
    ['no JSON', '{"', 'unparseable'],
    ['null', 'null', 'not-an-event'],
    ['a list outside a batch', [event], 'not-an-event'],
    ['another specversion', { ...event, specversion: '0.3' }, 'not-an-event'],
    ['no type', { ...event, type: undefined }, 'not-an-event'],
    ['a subject that is no order', { ...event, subject: '17' }, 'not-an-event'],
    ['no data', { ...event, data: null }, 'not-an-event'],
    ['a malformed sequence', { ...event, sequence: '1' }, 'not-an-event'],
    ['sequence zero', { ...event, sequence: '0000000000' }, 'not-an-event'],
  ])('%s is kept with its reason', (_name, body, code) => {
    const [first] = read(body);
    expect('fault' in first && first.fault.code).toBe(code);
  });

  it('refuses a batch that is too long as a whole', () => {
    const [first] = read(
      Array.from({ length: 101 }, () => event),
      EVENT_BATCH_CONTENT_TYPE,
    );
    expect('fault' in first && first.fault.code).toBe('not-an-event');
  });
});
