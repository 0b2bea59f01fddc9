import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { modelXml } from '@/testing/model';
import { modelQuery } from './read-model';

afterEach(() => vi.unstubAllGlobals());

it('keeps what it has read where it reads the same again, so that nothing is drawn anew', async () => {
  let xml = modelXml;
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(xml)));
  const client = new QueryClient();
  const query = { ...modelQuery('buyer', 'v1'), staleTime: 0 };
  const read = async () => {
    await client.fetchQuery(query);
    return client.getQueryData(query.queryKey);
  };
  const first = await read();
  expect(await read()).toBe(first);
  xml = modelXml.replace('name="Validate order"', 'name="Check order"');
  expect(await read()).not.toBe(first);
});
