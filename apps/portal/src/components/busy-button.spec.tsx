import { Button, MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { theme } from '@/app/theme';

afterEach(() => vi.unstubAllGlobals());

it('keeps the focus while it is at work, and cannot be pressed, by Enter in a field neither', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  const [press, submit] = [vi.fn(), vi.fn((event: Event) => event.preventDefault())];
  const page = (loading: boolean) => (
    <MantineProvider env="test" theme={theme}>
      <form onSubmit={({ nativeEvent }) => submit(nativeEvent)}>
        <Button type="submit" loading={loading} onClick={press}>
          Save
        </Button>
      </form>
    </MantineProvider>
  );
  const { rerender } = render(page(false));
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  button.focus();
  fireEvent.click(button);
  rerender(page(true));
  fireEvent.click(button);
  expect([press.mock.calls.length, submit.mock.calls.length]).toEqual([1, 1]);
  expect(screen.getByRole('button', { name: 'Save' })).toBe(button);
  expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true']);
});
