import { HintNumbers } from './hint-numbers.js';

let numbers: HintNumbers;
const follows = (publisher: string, number: number) => numbers.follows({ publisher, number });

beforeEach(() => {
  numbers = new HintNumbers();
});

it('begins with a publisher wherever it is', () => {
  expect([follows('a', 17), follows('a', 18), follows('b', 1), follows('a', 19)]).toEqual(
    Array(4).fill(true),
  );
});

it('notices what is missing, once', () => {
  follows('a', 1);
  expect([follows('a', 3), follows('a', 4)]).toEqual([false, true]);
});

it('asks nothing of who numbers nothing', () => {
  expect([numbers.follows({}), numbers.follows({})]).toEqual([true, true]);
});

it('forgets who was silent longest', () => {
  follows('first', 1);
  for (let index = 0; index < 1_000; index += 1) follows(`${index}`, 1);
  expect([follows('first', 9), follows('999', 9)]).toEqual([true, false]);
});
