import { EXIT } from '../exit-codes.js';
import { FakeDesk } from '../testing/fake-desk.js';

const ORDER = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';

let desk: FakeDesk;
beforeEach(() => (desk = new FakeDesk()));
afterEach(() => desk.close());

describe('webhooks', () => {
  const webhook = {
    id: 'w1',
    url: 'https://erp.example.com/',
    status: 'disabled',
    disabled: { code: 'failing', at: '2026-11-24T09:12:32.017Z' },
    eventTypes: ['*'],
    description: null,
  };
  const delivery = {
    id: 'd1',
    type: 'order.placed',
    status: 'pending',
    orderId: ORDER,
    createdAt: '2026-11-24T09:12:32.017Z',
    nextTryAt: '2026-11-24T09:17:32.017Z',
    attemptCount: 2,
    attempts: [
      { number: 1, error: 'timeout', statusCode: null },
      { number: 2, error: 'status', statusCode: 500 },
    ],
  };

  it('are a table', async () => {
    desk.answers['GET /v1/webhooks'] = [200, { items: [webhook] }];
    expect((await desk.run(['webhooks'])).out).toMatch(
      /^STATUS .*\ndisabled \(failing\) {2}\*  +https:\/\/erp\.example\.com\/ .* w1$/,
    );
  });

  it('says why nothing is sent to an address', async () => {
    const problem = {
      code: 'webhook-url-refused',
      detail: 'Messages cannot be sent to this address',
      reason: 'not-https',
    };
    desk.answers['POST /v1/webhooks'] = [422, problem];
    expect((await desk.run(['webhooks', 'add', 'http://erp.example.com/'])).err).toContain(
      'reason: not-https',
    );
  });

  it.each<[string[], string[]]>([
    [[], ['*']],
    [
      ['--events', 'order.placed', 'order.confirmed'],
      ['order.placed', 'order.confirmed'],
    ],
  ])('add %j shows the secret', async (options, eventTypes) => {
    desk.answers['POST /v1/webhooks'] = [201, { ...webhook, eventTypes, secret: 'whsec_x' }];
    expect((await desk.run(['webhooks', 'add', webhook.url, ...options])).out).toBe(
      `w1 receives ${eventTypes.join(', ')}\nwhsec_x`,
    );
    expect(JSON.parse(desk.asked[0].body)).toEqual({ url: webhook.url, eventTypes });
  });

  it.each<[string[], object]>([
    [['--status', 'paused'], { status: 'paused' }],
    [['--events', 'order.placed', '--description', ''], { eventTypes: ['order.placed'], description: '' }],
  ])('change %j sends what is given and nothing else', async (options, body) => {
    desk.answers['PATCH /v1/webhooks/w1'] = [200, { ...webhook, status: 'paused', disabled: null }];
    const { out } = await desk.run(['webhooks', 'change', 'w1', ...options]);
    expect(out).toMatch(/\npaused .* w1$/);
    expect(JSON.parse(desk.asked[0].body)).toEqual(body);
  });

  it('change asks what to change', async () =>
    expect(await desk.run(['webhooks', 'change', 'w1'])).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('--status'),
    }));

  it.each<[string[], object]>([
    [[], { overlapHours: 24 }],
    [['--overlap-hours', '0'], { overlapHours: 0 }],
  ])('rotate-secret %j shows the new one', async (options, body) => {
    desk.answers['POST /v1/webhooks/w1/rotate-secret'] = [200, { ...webhook, secret: 'whsec_y' }];
    expect((await desk.run(['webhooks', 'rotate-secret', 'w1', ...options])).out).toBe('whsec_y');
    expect(JSON.parse(desk.asked[0].body)).toEqual(body);
  });

  it('rotate-secret refuses hours that are none', async () =>
    expect(await desk.run(['webhooks', 'rotate-secret', 'w1', '--overlap-hours', '-1'])).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('zero or above'),
    }));

  it('deliveries tell what came of the last try', async () => {
    desk.answers['GET /v1/webhooks/w1/deliveries'] = [200, { items: [delivery], nextCursor: null }];
    const { out } = await desk.run(['webhooks', 'deliveries', 'w1', '--status', 'pending']);
    expect(out).toMatch(/order\.placed {2}pending  +2 {2}500 {3}2026-11-24 09:17/);
    expect(desk.asked[0].path).toBe('/v1/webhooks/w1/deliveries?limit=50&status=pending');
  });

  it.each<[string[], string]>([
    [['remove', 'w1'], 'DELETE /v1/webhooks/w1'],
    [['ping', 'w1'], 'POST /v1/webhooks/w1/ping'],
    [['resend', 'w1', 'd1'], 'POST /v1/webhooks/w1/deliveries/d1/resend'],
  ])('%j', async (args, call) => {
    desk.answers[call] = [200, delivery];
    expect((await desk.run(['webhooks', ...args, '--key', 'mine'])).code).toBe(0);
    expect(desk.asked[0]).toMatchObject({ key: '"mine"', signedInAs: 'city-hospital' });
    expect(`${desk.asked[0].method} ${desk.asked[0].path}`).toBe(call);
  });
});
