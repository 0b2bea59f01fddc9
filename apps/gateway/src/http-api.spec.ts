import { CLIENT_COMMANDS, ERROR_CODES, orderReadPatterns, SUPPLIER_COMMANDS } from '@app/contracts';
import { RequestNotSent, RequestTimedOut } from '@app/messaging';
import { anOrder } from './testing/fake-services.js';
import { ORDER, testGateway, type Call } from './testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

describe('who may do what', () => {
  it.each<[string, Call, string, string | undefined]>([
    ['no token', { as: 'nobody' }, 'unauthenticated', 'Bearer realm="procmetier"'],
    ['rubbish', { as: 'nobody', headers: { authorization: 'Bearer rubbish' } }, 'unauthenticated', undefined],
    [
      'another scheme',
      { as: 'nobody', headers: { authorization: 'Basic YTpi' } },
      'unauthenticated',
      undefined,
    ],
    ['a supplier at a buyer’s route', { as: 'supplier' }, 'role-not-allowed', undefined],
    ['an operator at a buyer’s route', { as: 'operator' }, 'role-not-allowed', undefined],
  ])('%s', async (_name, options, expected, challenge) => {
    const { code, headers } = await problemOf('/v1/orders', options);
    expect(code).toBe(expected);
    expect(headers['www-authenticate']).toMatch(/^Bearer realm="procmetier"/);
    if (challenge) expect(headers['www-authenticate']).toBe(challenge);
    expect(services.asked).toHaveLength(0);
  });
});

describe('what services say', () => {
  const accept = `/v1/orders/${ORDER}/quotation/accept`;
  const decide = (options: Call = {}) => problemOf(accept, { body: { revision: 1 }, ...options });

  it('copies the fields of a refusal', async () => {
    const fields = { state: 'COMPLETED', turn: null, allowed: [] };
    services.on(CLIENT_COMMANDS.acceptQuotation, () => ({
      refusal: { code: 'transition-not-allowed', ...fields },
      replayed: true,
    }));
    const { json, headers } = await decide();
    expect(json).toMatchObject({ code: 'transition-not-allowed', ...fields });
    expect(headers['idempotent-replayed']).toBe('true');
  });

  it.each<[string, unknown, string]>([
    ['a refusal of the version', { refusal: { code: 'version-mismatch' } }, 'version-mismatch'],
    ['a code that nobody knows', { refusal: { code: 'surprise' } }, 'internal-error'],
    ['a request that was not sent', new RequestNotSent('away'), 'service-unavailable'],
    ['silence after a command', new RequestTimedOut('silent'), 'outcome-unknown'],
    ['a defect', new Error('secret at /home/x.ts:1'), 'internal-error'],
  ])('%s', async (_name, answer, expected) => {
    services.on(CLIENT_COMMANDS.acceptQuotation, async () => {
      if (answer instanceof Error) throw answer;
      return answer as { refusal: { code: string } };
    });
    const { code, headers, json } = await decide();
    expect(code).toBe(expected);
    expect(JSON.stringify(json)).not.toContain('secret');
    expect(headers['retry-after'] !== undefined).toBe(
      ERROR_CODES[expected as 'outcome-unknown'].status === 503,
    );
  });

  it('says of a question that nothing was taken', async () => {
    services.on(orderReadPatterns('client').getOrder, async () => {
      throw new RequestTimedOut('silent');
    });
    expect((await problemOf(`/v1/orders/${ORDER}`, {})).code).toBe('service-unavailable');
  });

  it('sends If-Match as the expected version, and the order’s id', async () => {
    services.on(CLIENT_COMMANDS.acceptQuotation, () => ({ result: anOrder({ version: 6 }) }));
    const { status, headers } = await call(accept, { body: { revision: 1 }, headers: { 'if-match': '"5"' } });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"6"');
    expect(services.asked[0].payload).toMatchObject({
      orderId: ORDER,
      expectedVersion: 5,
      body: { revision: 1 },
    });
  });

  it('takes a decision without a body where it needs none', async () => {
    services.on(SUPPLIER_COMMANDS.confirmOrder, () => ({ result: anOrder() }));
    const { status } = await call(`/v1/supplier/orders/${ORDER}/confirm`, { method: 'POST', as: 'supplier' });
    expect(status).toBe(200);
    expect(services.asked[0]).toMatchObject({ queue: 'supplier-service.requests', payload: { body: {} } });
  });
});

describe('routes that are not there', () => {
  it.each<[string, string, Call, string]>([
    ['an unknown path', '/v1/nothing', {}, 'not-found'],
    ['another method', '/v1/orders', { method: 'DELETE' }, 'method-not-allowed'],
    ['a path that is no URL', '/v1/orders/%zz', {}, 'not-found'],
    ['a very long id', `/v1/orders/${'7'.repeat(500)}`, {}, 'not-found'],
  ])('%s', async (_name, url, options, expected) => {
    expect((await problemOf(url, options)).code).toBe(expected);
  });

  it('names the methods that are allowed', async () => {
    const { headers } = await problemOf('/v1/orders', { method: 'PATCH' });
    expect(headers.allow).toBe('GET, HEAD, POST');
  });

  it('explains every problem on a page, without a token', async () => {
    const { status, headers, text } = await call('/problems/outcome-unknown', { as: 'nobody' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(text).toContain('lang="fr"');
    expect((await problemOf('/problems/surprise', { as: 'nobody' })).code).toBe('not-found');
  });
});

describe('health', () => {
  it('is ready, degraded or unready', async () => {
    expect(await call('/health/ready', { as: 'nobody' })).toMatchObject({
      status: 200,
      json: { status: 'ready' },
    });
    services.away = 'The broker is away';
    const away = await call('/health/ready', { as: 'nobody' });
    services.away = undefined;
    expect(away).toMatchObject({ status: 503, json: { checks: { broker: { status: 'down' } } } });
    expect((await call('/health/live', { as: 'nobody' })).status).toBe(200);
  });
});
