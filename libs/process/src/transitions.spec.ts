import type { Side } from '@app/contracts';
import type { Position, ProcessModel, Variables } from './model.js';
import { allowed, timersAt } from './allowed.js';
import { step } from './step.js';
import type { Trigger } from './table/trigger.js';
import { compileV1, tasksAnswering } from './testing/v1.js';

const event = (name: string): Trigger => ({ kind: 'message', name });
const command = event;
const decide = (element: string, outcome: string): Trigger => ({ kind: 'outcome', element, outcome });
const due = (element: string): Trigger => ({ kind: 'timer', element });
const start: Trigger = { kind: 'start' };

const asks = tasksAnswering({ policy: 'ask', priced: false });
const byItself = tasksAnswering({ policy: 'confirm', priced: true });
const unpriced = tasksAnswering({ policy: 'confirm', priced: false });
const unknown = tasksAnswering({ policy: 'reject', priced: false });
const asked: Variables = { cancellation_requested: true };

let model: ProcessModel;
beforeAll(async () => {
  model = await compileV1();
});

const move = (side: Side, at: string | null, trigger: Trigger, tasks = asks) =>
  moveFrom(side, { at, variables: {} }, trigger, tasks);
const moveFrom = (side: Side, position: Position, trigger: Trigger, tasks = asks) => {
  const result = step(model.sides[side], position, trigger, tasks);
  if (result.kind !== 'moved') return result.kind;
  const { end } = result;
  return [
    result.messages.map((message) => message.name).join(' + ') || '-',
    end ? 'end' : result.at,
    result.status,
    result.turn ?? [end?.reasonCode, end?.endedBy].filter(Boolean).join(' by '),
  ].join(' | ');
};

describe('the buyer', () => {
  it.each<[string, string | null, Trigger, string]>([
    ['1 place', null, start, 'order.placed | await_answer | PLACED | supplier'],
    ['2 received', 'await_answer', event('order.received'), '- | await_answer | PLACED | supplier'],
    ['3 confirmed', 'await_answer', event('order.confirmed'), '- | await_quotation | CONFIRMED | supplier'],
    ['4 rejected', 'await_answer', event('order.rejected'), '- | end | REJECTED | supplier'],
    ['5 no answer', 'await_answer', event('order.expired'), '- | end | EXPIRED | no-response by deadline'],
    ['6 issued', 'await_quotation', event('quotation.issued'), '- | review_quotation | QUOTED | buyer'],
    [
      '7 no quotation',
      'await_quotation',
      event('order.expired'),
      '- | end | EXPIRED | no-quotation by deadline',
    ],
    [
      '8 accept',
      'review_quotation',
      decide('review_quotation', 'accept'),
      'quotation.accepted | await_completion | ACCEPTED | supplier',
    ],
    [
      '9 decline',
      'review_quotation',
      decide('review_quotation', 'decline'),
      'quotation.declined | end | DECLINED | buyer',
    ],
    [
      '11 validity over',
      'review_quotation',
      due('review_expired'),
      'quotation.expired | end | EXPIRED | quotation-expired by deadline',
    ],
    ['15 completed', 'await_completion', event('order.completed'), '- | end | COMPLETED | '],
    [
      '16 ask to cancel, placed',
      'await_answer',
      command('cancel'),
      'order.cancellation-requested | await_answer | PLACED | supplier',
    ],
    [
      '16 ask to cancel, confirmed',
      'await_quotation',
      command('cancel'),
      'order.cancellation-requested | await_quotation | CONFIRMED | supplier',
    ],
    ['16 granted, placed', 'await_answer', event('order.cancelled'), '- | end | CANCELLED | buyer'],
    ['16, 18 cancelled, confirmed', 'await_quotation', event('order.cancelled'), '- | end | CANCELLED | '],
    ['17 cancel', 'review_quotation', command('cancel'), 'order.cancelled | end | CANCELLED | buyer'],
    ['an event out of place', 'await_answer', event('order.completed'), 'not-allowed'],
    ['a decision out of place', 'await_answer', decide('review_quotation', 'accept'), 'not-allowed'],
    ['an outcome unknown', 'review_quotation', decide('review_quotation', 'revise'), 'not-allowed'],
    ['a timer of another element', 'await_answer', due('review_expired'), 'not-allowed'],
    ['after the end', 'buyer_declined', command('cancel'), 'not-allowed'],
  ])('%s', (_row, at, trigger, expected) => expect(move('buyer', at, trigger)).toBe(expected));

  it('17 a quotation that meets a pending request is cancelled', () =>
    expect(moveFrom('buyer', { at: 'await_quotation', variables: asked }, event('quotation.issued'))).toBe(
      'order.cancelled | end | CANCELLED | buyer',
    ));

  it.each(['await_answer', 'await_quotation'])('a second request is refused at %s', (at) => {
    expect(allowed(model.sides.buyer, { at, variables: {} })).toEqual(['cancel']);
    expect(allowed(model.sides.buyer, { at, variables: asked })).toEqual([]);
    expect(moveFrom('buyer', { at, variables: asked }, command('cancel'))).toBe('not-allowed');
  });
});

describe('the supplier', () => {
  it.each<[string, string | null, Trigger, typeof asks, string]>([
    [
      '2 a person must answer',
      null,
      event('order.placed'),
      asks,
      'order.received | validate_order | PLACED | supplier',
    ],
    [
      '3, 6 by itself',
      null,
      event('order.placed'),
      byItself,
      'order.confirmed + quotation.issued | await_decision | QUOTED | buyer',
    ],
    [
      '3 by itself, unpriced',
      null,
      event('order.placed'),
      unpriced,
      'order.confirmed | price_lines | CONFIRMED | supplier',
    ],
    [
      '4 unknown supplier',
      null,
      event('order.placed'),
      unknown,
      'order.rejected | end | REJECTED | supplier',
    ],
    [
      '3 confirm',
      'validate_order',
      decide('validate_order', 'confirm'),
      asks,
      'order.confirmed | price_lines | CONFIRMED | supplier',
    ],
    [
      '3, 6 confirm, priced',
      'validate_order',
      decide('validate_order', 'confirm'),
      byItself,
      'order.confirmed + quotation.issued | await_decision | QUOTED | buyer',
    ],
    [
      '4 reject',
      'validate_order',
      decide('validate_order', 'reject'),
      asks,
      'order.rejected | end | REJECTED | supplier',
    ],
    [
      '5 response due',
      'validate_order',
      due('validate_expired'),
      asks,
      'order.expired | end | EXPIRED | no-response by deadline',
    ],
    [
      '6 issue',
      'price_lines',
      decide('price_lines', 'issue'),
      asks,
      'quotation.issued | await_decision | QUOTED | buyer',
    ],
    [
      '7 quotation due',
      'price_lines',
      due('price_expired'),
      asks,
      'order.expired | end | EXPIRED | no-quotation by deadline',
    ],
    ['9 declined', 'await_decision', event('quotation.declined'), asks, '- | end | DECLINED | buyer'],
    [
      '11 validity over',
      'await_decision',
      event('quotation.expired'),
      asks,
      '- | end | EXPIRED | quotation-expired by deadline',
    ],
    [
      '15 record the acceptance',
      'await_decision',
      event('quotation.accepted'),
      asks,
      'order.completed | end | COMPLETED | ',
    ],
    [
      '16 grant, placed',
      'validate_order',
      event('order.cancellation-requested'),
      asks,
      'order.cancelled | end | CANCELLED | buyer',
    ],
    [
      '16 grant, confirmed',
      'price_lines',
      event('order.cancellation-requested'),
      asks,
      'order.cancelled | end | CANCELLED | buyer',
    ],
    [
      '17 cancelled by the buyer',
      'await_decision',
      event('order.cancelled'),
      asks,
      '- | end | CANCELLED | buyer',
    ],
    ['18 cancel', 'price_lines', command('cancel'), asks, 'order.cancelled | end | CANCELLED | supplier'],
    ['no cancel while placed', 'validate_order', command('cancel'), asks, 'not-allowed'],
    ['no cancel while quoted', 'await_decision', command('cancel'), asks, 'not-allowed'],
    ['an order placed twice', 'validate_order', event('order.placed'), asks, 'not-allowed'],
  ])('%s', (_row, at, trigger, tasks, expected) =>
    expect(move('supplier', at, trigger, tasks)).toBe(expected),
  );

  it.each([
    'await_decision',
    'supplier_rejected',
    'supplier_no_response',
    'supplier_no_quotation',
    'supplier_order_cancelled',
    'supplier_quotation_cancelled',
    'supplier_cancelled',
  ])('a request to cancel comes late at %s', (at) =>
    expect(move('supplier', at, event('order.cancellation-requested'))).toBe('late'),
  );

  it('a request to cancel is a defect after completion', () =>
    expect(move('supplier', 'supplier_completed', event('order.cancellation-requested'))).toBe(
      'not-allowed',
    ));

  it.each([
    ['validate_order', ['confirm', 'reject']],
    ['price_lines', ['issue', 'cancel']],
    ['await_decision', []],
    ['supplier_rejected', []],
    [null, []],
  ])('allows at %s: %j', (at, commands) =>
    expect([...allowed(model.sides.supplier, { at, variables: {} })].sort()).toEqual([...commands].sort()),
  );
});

describe('timers', () => {
  const instant = '2026-11-24T12:00:00.000Z';
  it.each([
    ['supplier', 'validate_order', 'responseDueAt', 'validate_expired'],
    ['supplier', 'price_lines', 'quotationDueAt', 'price_expired'],
    ['buyer', 'review_quotation', 'validUntil', 'review_expired'],
  ] as const)('%s at %s runs on %s', (side, at, variable, element) => {
    expect(timersAt(model.sides[side], { at, variables: { [variable]: instant } })).toEqual([
      { element, dueAt: instant },
    ]);
    expect(timersAt(model.sides[side], { at, variables: {} })).toEqual([]);
  });

  it('run neither before the start nor after an end', () => {
    expect(timersAt(model.sides.buyer, { at: null, variables: { validUntil: instant } })).toEqual([]);
    expect(timersAt(model.sides.buyer, { at: 'buyer_expired', variables: { validUntil: instant } })).toEqual(
      [],
    );
  });
});

describe('step', () => {
  it('tells the way, elements and flows in order', () => {
    const result = step(
      model.sides.buyer,
      { at: 'review_quotation', variables: {} },
      decide('review_quotation', 'accept'),
      {},
    );
    expect(result).toMatchObject({
      visited: [
        'review_quotation__quotation_accepted',
        'quotation_accepted',
        'quotation_accepted__send_acceptance',
        'send_acceptance',
        'send_acceptance__await_completion',
        'await_completion',
      ],
      messages: [{ name: 'quotation.accepted', element: 'send_acceptance' }],
      variables: { review_quotation_outcome: 'accept' },
    });
  });

  it('merges the tasks into new variables and leaves the old ones alone', () => {
    const before = Object.freeze({ kept: 1, check_policy_outcome: 'before' });
    const result = step(model.sides.supplier, { at: null, variables: before }, event('order.placed'), asks);
    expect(result).toMatchObject({ variables: { kept: 1, check_policy_outcome: 'ask' } });
    expect(before).toEqual({ kept: 1, check_policy_outcome: 'before' });
  });

  it('calls a place that the model does not know a defect', () => {
    expect(() => move('buyer', 'nowhere', command('cancel'))).toThrow(/nowhere/);
  });

  it('calls a task without code a defect', () => {
    expect(() => move('supplier', null, event('order.placed'), {})).toThrow(/check_policy/);
  });
});
