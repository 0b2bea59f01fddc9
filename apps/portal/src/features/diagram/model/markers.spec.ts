import { describe, expect, it } from 'vitest';
import { modelXml } from '@/testing/model';
import { currentElement, markersOf, type Progress } from './markers';
import { graphOf, parseModel } from './process-graph';
import { replaySteps } from './replay';
import { walk } from './walk';

const graph = graphOf(parseModel(modelXml));
const quoted: Progress = {
  buyer: {
    passed: [
      'buyer_start',
      'buyer_start__send_order',
      'send_order',
      'send_order__await_answer',
      'await_answer',
      'await_answer__await_quotation',
      'await_quotation',
      'await_quotation__cancel_asked',
      'cancel_asked',
      'cancel_asked__review_quotation',
      'review_quotation',
    ],
    waitingAt: 'review_quotation',
    ended: false,
  },
  supplier: {
    passed: [
      'supplier_start',
      'check_policy',
      'by_itself',
      'send_confirmation',
      'price_order',
      'all_priced',
      'send_quotation',
      'await_decision',
    ],
    waitingAt: 'await_decision',
    ended: false,
  },
};

describe('markers', () => {
  const markers = markersOf(graph, quoted);

  it('tells the side that must act from the one that waits', () => {
    expect(markers.elements.get('review_quotation')).toBe('acting');
    expect(markers.elements.get('await_decision')).toBe('passive');
    expect(markers.elements.get('await_answer')).toBe('done');
    expect(markers.elements.has('send_acceptance')).toBe(false);
  });

  it('colours a message once its sender has passed', () => {
    expect(markers.flows.has('send_order__supplier_start')).toBe(true);
    expect(markers.flows.has('send_quotation__await_quotation')).toBe(true);
    expect(markers.flows.has('send_receipt__answer_received')).toBe(false);
  });

  it('begins where somebody must act, and marks an end as done', () => {
    expect(currentElement(markers, quoted, 'supplier')).toBe('review_quotation');
    const ended = {
      ...quoted,
      buyer: { passed: ['buyer_completed'], waitingAt: 'buyer_completed', ended: true },
    };
    expect(markersOf(graph, ended).elements.get('buyer_completed')).toBe('done');
  });
});

describe('replay', () => {
  const order = replaySteps(graph, quoted).map(({ element }) => element);

  it('shows every element once', () => {
    const nodes = [...(quoted.buyer?.passed ?? []), ...(quoted.supplier?.passed ?? [])].filter((id) =>
      graph.nodes.has(id),
    );
    expect([...order].sort()).toEqual(nodes.sort());
  });

  it.each([
    ['send_order', 'supplier_start'],
    ['send_confirmation', 'await_quotation'],
    ['send_quotation', 'cancel_asked'],
  ])('shows %s before %s, which needs its message', (sender, receiver) => {
    expect(order.indexOf(sender)).toBeLessThan(order.indexOf(receiver));
  });

  it('ends where the order stands', () => {
    expect(replaySteps(graph, quoted).at(-1)?.progress).toEqual(quoted);
  });
});

describe('walking by keys', () => {
  const passed = markersOf(graph, quoted);
  const isPassed = (id: string) => passed.flows.has(id) || passed.elements.has(id);
  const go = (from: string, direction: 'left' | 'right' | 'up' | 'down') =>
    walk(graph, from, direction, isPassed);

  it.each([
    ['buyer_start', 'right', 'send_order'],
    ['cancel_asked', 'right', 'review_quotation'],
    ['review_quotation', 'left', 'cancel_asked'],
    ['send_order', 'down', 'supplier_start'],
    ['supplier_start', 'up', 'send_order'],
    ['await_answer', 'down', 'answer_received'],
    ['answer_received', 'right', 'answer_expired'],
    ['answer_received', 'left', 'await_answer'],
  ] as const)('%s, %s: %s', (from, direction, to) => expect(go(from, direction)).toBe(to));
});
