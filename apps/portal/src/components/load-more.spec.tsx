import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { LoadMore } from './load-more';

afterEach(() => vi.unstubAllGlobals());

it('does not call off what is being read again, and reads the next page after it', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  const client = new QueryClient();
  const answers: ((items: string) => void)[] = [];
  let calledOff = 0;
  function List() {
    const list = useInfiniteQuery({
      queryKey: ['list'],
      queryFn: ({ signal }) => {
        signal.addEventListener('abort', () => (calledOff += 1));
        return new Promise<string>((resolve) => answers.push(resolve));
      },
      initialPageParam: 0,
      getNextPageParam: (_page, pages) => pages.length,
    });
    return (
      <>
        {list.data?.pages.join(' ')}
        <LoadMore list={list} />
      </>
    );
  }
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <List />
      </QueryClientProvider>
    </MantineProvider>,
  );
  answers.shift()?.('old');
  const more = await screen.findByRole('button');
  void client.invalidateQueries({ queryKey: ['list'] });
  await waitFor(() => expect(answers).toHaveLength(1));
  // Until the page shows that it is being read.
  await new Promise((resolve) => setTimeout(resolve, 50));
  fireEvent.click(more);
  answers.shift()?.('new');
  await waitFor(() => expect(answers).toHaveLength(1));
  answers.shift()?.('next');
  await screen.findByText('new next', { exact: false });
  expect(calledOff).toBe(0);
});
