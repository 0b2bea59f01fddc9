import { readableLine } from './log-line.js';

it.each([
  [
    '{"level":"info","time":"2026-11-24T12:00:01.234Z","app":"client-service","order_id":"01a20d8c-0a30-75c9-a08b-56396f6da255","type":"procmetier.order.confirmed.v1","result":"applied","msg":"event"}',
    '12:00:01.234 client-service   event order=…6f6da255 type=procmetier.order.confirmed.v1 result=applied',
  ],
  [
    '{"level":"warn","time":"2026-11-24T12:00:01.234Z","app":"client-service","err":"gone","msg":"Lost the broker"}',
    '12:00:01.234 client-service   WARN Lost the broker err=gone',
  ],
  ['Error: something else', '             client-service   Error: something else'],
  ['{"broken', '             client-service   {"broken'],
])('%s', (line, readable) => expect(readableLine('client-service', line)).toBe(readable));
