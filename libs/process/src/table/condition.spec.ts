import { compileCondition } from './condition.js';

describe('a condition', () => {
  it.each([
    ['outcome = "accept"', { outcome: 'accept' }, true],
    ['outcome = "accept"', { outcome: 'decline' }, false],
    ['outcome = "accept"', {}, false],
    ['asked', { asked: 'yes' }, false],
    ['not(asked)', { asked: false }, true],
    ['total > limit.amount and open', { total: 5, limit: { amount: 4 }, open: true }, true],
    ['total > limit.amount and open', { total: 3, limit: { amount: 4 }, open: true }, false],
  ])('%s over %j is %s', (text, variables, expected) => {
    const condition = compileCondition(text);
    expect(condition.holds(variables)).toBe(expected);
    expect(condition.holds(variables)).toBe(expected);
  });

  it('tells the variables that it reads, no properties and no functions', () => {
    expect(compileCondition('count(lines) > limit.lines and asked').reads).toEqual([
      'lines',
      'limit',
      'asked',
    ]);
  });

  it('gives what is not set yet the value that it has until then', () => {
    const condition = compileCondition('not(asked)', { asked: false });
    expect([condition.holds({}), condition.holds({ asked: true })]).toEqual([true, false]);
  });

  it.each([
    ['', 'no FEEL expression'],
    ['total >', 'no FEEL expression'],
    [') = 1', 'no FEEL expression'],
    ['is ready(lines)', 'FEEL has no function is ready'],
    ['now() > date and time(validUntil)', 'now asks the clock'],
    ['order.day = today()', 'today asks the clock'],
  ])('refuses %j', (text, reason) => {
    expect(() => compileCondition(text)).toThrow(reason);
  });
});
