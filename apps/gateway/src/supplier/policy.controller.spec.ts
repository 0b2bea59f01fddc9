import { SUPPLIER_COMMANDS, SUPPLIER_READS } from '@app/contracts';
import { testGateway } from '../testing/test-gateway.js';

const { services, call } = testGateway();

describe('the policy', () => {
  const policy = { autoConfirm: true, autoConfirmLimit: '99.50', visibility: 'public' };
  beforeEach(() => {
    services.on(SUPPLIER_READS.getPolicy, () => ({ result: { ...policy, version: 3 } }));
    services.on(SUPPLIER_COMMANDS.changePolicy, () => ({ result: { ...policy, version: 4 } }));
  });

  it('has a tag, and a body that can be given back', async () => {
    const read = await call('/v1/supplier/policy', { as: 'supplier' });
    expect(read).toMatchObject({ status: 200, headers: { etag: '"3"' } });
    expect(read.json).toEqual(policy);
    const headers = { 'if-none-match': '"3"' };
    expect(await call('/v1/supplier/policy', { as: 'supplier', headers })).toMatchObject({ status: 304 });
  });

  it('is changed as it was seen', async () => {
    const headers = { 'if-match': '"3"' };
    const options = {
      method: 'PATCH' as const,
      as: 'supplier' as const,
      headers,
      body: { autoConfirm: true },
    };
    const changed = await call('/v1/supplier/policy', options);
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"4"' } });
    expect(services.asked[0].payload).toMatchObject({ expectedVersion: 3 });
  });
});
