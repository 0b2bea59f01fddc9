import type { OrderView } from '@app/contracts';
import { eventually } from '../support/eventually.js';
import type { HttpCaller } from '../support/http-caller.js';
import {
  alertExpressions,
  dashboardExpressions,
  labelsIn,
  metricsIn,
  readScrape,
} from '../support/metric-names.js';
import { startObservedSystem, type ObservedSystem } from '../support/observed-system.js';
import type { ReceivedSpan } from '../support/otlp-receiver.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from '../support/processes.js';
import { idOf } from '../support/system.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const APPS = ['gateway', 'client-service', 'supplier-service'] as const;
const NOTE = 'a note that only the other company should read';

let system: ObservedSystem;
let buyer: HttpCaller;
let order: OrderView;
const scrapes: Record<string, string> = {};
let spans: ReceivedSpan[];

beforeAll(async () => {
  system = await startObservedSystem();
  buyer = await system.signIn('gentofte-kommune');
  const traced = { traceparent: `00-${TRACE}-${SPAN}-01` };
  const placed = await buyer.post<OrderView>(
    '/v1/orders',
    {
      supplierId: idOf('delcomputer-a-s'),
      lines: [{ sku: 'PC', quantity: '1', unitCode: 'EA' }],
      note: NOTE,
    },
    traced,
  );
  expect(placed.status).toBe(201);
  const path = `/v1/orders/${placed.body.id}`;
  const reach = (status: OrderView['status']) =>
    eventually(`the order is ${status}`, async () => {
      const { body } = await buyer.get<OrderView>(path);
      return body.status === status ? body : undefined;
    });
  await reach('QUOTED');
  await buyer.post(`${path}/quotation/accept`, { revision: 1 }, traced);
  order = await reach('COMPLETED');
  const operator = await system.signIn('operator');
  const resent = await operator.post(`/v1/ops/orders/${order.id}/resend`, {
    side: 'client',
    fromSequence: 1,
  });
  expect(resent.status).toBe(200);
  for (const [app, last] of [
    ['supplier-service', 'quotation.accepted'],
    ['client-service', 'order.completed'],
  ] as const)
    await eventually(`${app} has heard ${last} again`, async () => {
      const heard = `procmetier_events_total{event="${last}",verdict="duplicate",app="${app}"} 1`;
      return (await system.scrape(app)).includes(heard);
    });
  for (const app of APPS) scrapes[app] = await system.scrape(app);
  await system.stopApps();
  spans = system.collector.spans.filter(({ traceId }) => traceId === TRACE);
});
afterAll(() => system.clear());

describe('a trace', () => {
  const of = (service: string) => spans.filter((span) => span.service === service).map(({ name }) => name);

  it('holds all that one order caused, in the gateway and both services', () => {
    expect(of('gateway')).toEqual(
      expect.arrayContaining([
        'POST /v1/orders',
        'request client.orders.place',
        'POST /v1/orders/:id/quotation/accept',
        'request client.quotations.accept',
      ]),
    );
    expect(of('client-service')).toEqual(
      expect.arrayContaining([
        'process client-service.requests',
        'publish order.placed',
        'process client-service.inbox',
        'publish quotation.accepted',
        'batch',
      ]),
    );
    expect(of('supplier-service')).toEqual(
      expect.arrayContaining(['process supplier-service.inbox', 'publish batch', 'publish order.completed']),
    );
  });

  it('goes on over a resend, in which each event keeps the trace of its decision', () => {
    expect(of('client-service')).toContain('publish batch');
    const heard = (service: string) =>
      of(service).filter((name) => name === `process ${service}.inbox`).length;
    expect(heard('supplier-service')).toBe(4);
    expect(heard('client-service')).toBe(6);
  });

  it('hangs together: every span but the caller’s own is the child of another', () => {
    const ids = new Set([SPAN, ...spans.map(({ spanId }) => spanId)]);
    expect(spans.filter(({ parentSpanId = '' }) => !ids.has(parentSpanId))).toEqual([]);
  });

  it('names the queue, the message and the order', () => {
    const heard = spans.find(({ name }) => name === 'process supplier-service.inbox');
    expect(heard?.attributes).toMatchObject({
      'messaging.system': 'rabbitmq',
      'messaging.operation.type': 'process',
      'messaging.destination.name': 'supplier-service.inbox',
      'messaging.rabbitmq.destination.routing_key': 'order.placed',
      'messaging.message.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'messaging.message.conversation_id': order.id,
    });
  });

  it('tells a collector neither what was ordered nor who asked with which token', () => {
    const sent = JSON.stringify(system.collector.spans);
    expect(sent).not.toContain(NOTE);
    expect(sent).not.toContain(buyer.token);
  });
});

describe('the log', () => {
  const lines = () =>
    system
      .output()
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));

  it('names trace, conversation, order and party in each line about a message', () => {
    const about = lines().filter(({ msg }) => msg === 'command' || msg === 'event');
    expect(about.length).toBeGreaterThanOrEqual(6);
    for (const line of about)
      expect(line).toMatchObject({
        trace_id: TRACE,
        correlation_id: order.id,
        order_id: order.id,
        party: line.app === 'supplier-service' ? order.supplier.id : order.buyer.id,
      });
  });

  it('holds no body and no token, also where everything is logged', () => {
    expect(lines().length).toBeGreaterThan(20);
    const found = [NOTE, String(buyer.token)].filter((secret) => system.output().includes(secret));
    expect(found).toEqual([]);
    expect(system.output()).not.toMatch(/eyJ[\w-]{10,}\.eyJ/);
  });

  it('holds no password where database and broker are away', async () => {
    const urls = {
      CLIENT_DATABASE_URL: 'postgres://service:s3cret-of-database@127.0.0.1:9/orders',
      RABBITMQ_URL: 'amqp://service:s3cret-of-broker@127.0.0.1:9/procmetier',
      LOG_LEVEL: 'debug',
    };
    for (const [app, complaint] of [
      ['client-service', /waiting for the database/],
      ['gateway', /Listening/],
    ] as const) {
      let printed = '';
      const alone = new AppProcess(app, urls, await freePort());
      alone.onOutput = (text) => (printed += text);
      alone.launch();
      try {
        await eventually(`${app} says what is away`, () => Promise.resolve(complaint.test(printed)), 30_000);
        await fetch(`http://127.0.0.1:${alone.port}/health/ready`).catch(() => undefined);
      } finally {
        await alone.stop('SIGKILL');
      }
      expect(printed).not.toMatch(/s3cret/);
    }
  });
});

describe('what Prometheus and Grafana ask for', () => {
  const scraped = () => readScrape(APPS.map((app) => scrapes[app]).join('\n'));

  it.each([
    ['alarms', alertExpressions('deploy/prometheus/alerts.yml')],
    ['panels of the dashboard', dashboardExpressions('deploy/grafana/procmetier.json')],
  ])('the %s name only metrics and labels that the apps have', (_what, expressions) => {
    expect(expressions.length).toBeGreaterThan(10);
    const { names, labels } = scraped();
    const known = new Set([...labels, 'job', 'instance', 'le']);
    const named = new Set(expressions.flatMap(metricsIn));
    expect([...named].filter((name) => !names.has(name))).toEqual([]);
    expect(expressions.flatMap(labelsIn).filter((label) => !known.has(label))).toEqual([]);
    const silent = expressions.filter((each) => metricsIn(each).length === 0);
    expect(silent.filter((each) => !each.startsWith('up'))).toEqual([]);
  });

  it('count what the order did', () => {
    expect(scrapes['client-service']).toContain(
      'procmetier_commands_total{command="client.orders.place",result="accepted",app="client-service"} 1',
    );
    expect(scrapes['client-service']).toContain(
      'procmetier_transitions_total{element="start",result="await_answer",app="client-service"} 1',
    );
    expect(scrapes['supplier-service']).toContain(
      'procmetier_events_total{event="order.placed",verdict="applied",app="supplier-service"} 1',
    );
    for (const part of ['process', 'database', 'broker', 'publisher'])
      expect(scrapes['supplier-service']).toContain(
        `procmetier_part_available{part="${part}",app="supplier-service"} 1`,
      );
    expect(scrapes['supplier-service']).toContain(
      'procmetier_recovery_state{state="normal",app="supplier-service"} 1',
    );
    expect(scrapes['client-service']).toMatch(
      /procmetier_queue_ready_messages\{queue="client-service.inbox",app="client-service"\} 0/,
    );
    expect(scrapes['client-service']).toMatch(
      /procmetier_outbox_oldest_age_seconds\{app="client-service"\} \d/,
    );
  });

  it('make no series of ids', () => {
    for (const app of APPS) expect(scrapes[app]).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
