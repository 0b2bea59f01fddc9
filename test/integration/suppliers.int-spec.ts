import { isRefusal } from '@app/contracts';
import { givenSupplier } from '../support/parties.js';
import { command, database, query, suppliers } from '../support/price-lists.js';
import { refusalOf, resultOf } from '../support/requester.js';

describe('suppliers', () => {
  it('set their policy', async () => {
    const policy = {
      autoConfirm: false,
      autoConfirmLimit: '99.5',
      responseWithin: 'PT4H',
      quoteWithin: 'P1D',
      validFor: 'P30D',
      timeZone: 'Europe/Copenhagen',
      visibility: 'buyers',
    };
    const { version } = resultOf(await suppliers.getPolicy(query({})));
    const set = resultOf(await suppliers.setPolicy(command(policy)));
    expect(set).toEqual({ ...policy, autoConfirmLimit: '99.50', version: version + 1 });
    expect(resultOf(await suppliers.getPolicy(query({})))).toEqual(set);
    const wrong = await suppliers.setPolicy(command({ ...policy, validFor: 'P1M', timeZone: 'Mars' }));
    expect(refusalOf(wrong)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/validFor' }, { pointer: '/timeZone' }],
    });
    const stranger = { actor: { role: 'buyer' as const, subject: 'someone' } };
    expect(refusalOf(await suppliers.setPolicy(command(policy, stranger))).code).toBe('role-not-allowed');
  });

  it('change a part of their policy, and take nothing away', async () => {
    const before = resultOf(await suppliers.getPolicy(query({})));
    const changed = { ...before, validFor: 'P7D', version: before.version + 1 };
    expect(resultOf(await suppliers.changePolicy(command({ validFor: 'P7D' })))).toEqual(changed);
    expect(resultOf(await suppliers.changePolicy(command({})))).toEqual(changed);
    const wrong = await suppliers.changePolicy(command({ validFor: null, visibility: 'nobody' }));
    expect(refusalOf(wrong)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/validFor' }, { pointer: '/visibility' }],
    });
    expect(resultOf(await suppliers.getPolicy(query({})))).toEqual(changed);
  });

  it('change the policy that they have seen', async () => {
    const { version } = resultOf(await suppliers.getPolicy(query({})));
    const seen = { expectedVersion: version };
    const changes = ['P8D', 'P9D'].map((validFor) => suppliers.changePolicy(command({ validFor }, seen)));
    const replies = await Promise.all(changes);
    expect(replies.filter(isRefusal)).toEqual([
      { refusal: { code: 'version-mismatch', version: version + 1 } },
    ]);
  });

  it('are listed by name, page by page', async () => {
    const names = ['Zeta list', 'Alpha list', 'Alpha list'];
    for (const name of names) await givenSupplier(database, { name, prices: [] });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = resultOf(await suppliers.list(query({ limit: 1, q: ' LIST', cursor })));
      found.push(...page.items.map((each) => each.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual([...names].sort());
  });

  it('say how many decimals an amount of theirs has', async () => {
    for (const [name, currency] of [
      ['Yen list', 'JPY'],
      ['Dinar list', 'TND'],
    ])
      await givenSupplier(database, { name, currency, prices: [] });
    const decimalsOf = async (q: string) =>
      resultOf(await suppliers.list(query({ limit: 1, q }))).items[0].amountDecimals;
    expect([await decimalsOf('Yen'), await decimalsOf('Dinar')]).toEqual([0, 3]);
  });
});
