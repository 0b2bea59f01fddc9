import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { OrderSummary } from '@/api/types';
import { useSteadyGroups } from './use-steady-groups';

const order = (text: string) => {
  const [id, status] = text.split('=');
  return { id, status } as unknown as OrderSummary;
};

/** `a b | c=CONFIRMED`: two groups. */
function List({ text }: { text: string }) {
  const groups = text.split('|').map((group, index) => ({
    key: String(index),
    orders: group.trim().split(/\s+/).filter(Boolean).map(order),
  }));
  const steady = useSteadyGroups(groups);
  return (
    <>
      <button>elsewhere</button>
      <div {...steady.frame} data-testid="list">
        {steady.groups
          .map(({ orders }) => orders.map(({ id, status }) => id + (status ? `=${status}` : '')).join(' '))
          .join(' | ')}
        {text.includes('a') && <button>in the list</button>}
      </div>
    </>
  );
}

let show: (text: string) => void;
const shown = () => screen.getByTestId('list').textContent?.replace('in the list', '');

beforeEach(() => {
  const { rerender } = render(<List text="a b | c" />);
  show = (text) => rerender(<List text={text} />);
});

it('shows what is read', () => {
  show('b | a=CONFIRMED c');
  expect(shown()).toBe('b | a=CONFIRMED c');
});

it('keeps every row in its place under the pointer, and says what is new of it', () => {
  fireEvent.pointerEnter(screen.getByTestId('list'));
  show('b | a=CONFIRMED c');
  expect(shown()).toBe('a=CONFIRMED b | c');
  show('d b | a=CONFIRMED c');
  expect(shown()).toBe('a=CONFIRMED b d | c');
  show('b | d=CONFIRMED a=CONFIRMED');
  expect(shown()).toBe('a=CONFIRMED b d=CONFIRMED | c');
  fireEvent.pointerLeave(screen.getByTestId('list'));
  expect(shown()).toBe('b | d=CONFIRMED a=CONFIRMED');
});

it('does so while the focus is in the list, until it leaves or what had it is gone', () => {
  act(() => screen.getByText('in the list').focus());
  show('b | a c');
  expect(shown()).toBe('a b | c');
  show('b | c');
  show('b | c d');
  expect(shown()).toBe('b | c d');
});
