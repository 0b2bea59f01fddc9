import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileModel } from '../compile.js';
import type { ProcessModel, Variables } from '../model.js';
import type { TaskFunctions } from '../step.js';

export const V1_FILE = 'order-to-quotation.v1.bpmn';
export const v1Xml = readFileSync(fileURLToPath(new URL(`../../models/${V1_FILE}`, import.meta.url)), 'utf8');

/** V1 without its drawing and without what each element repeats of its flows: what runs depends on neither. */
export const meaning = v1Xml
  .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
  .replace(/\s*<bpmn:(incoming|outgoing)>.*<\/bpmn:\1>/g, '');

/** @throws {Error} the text to change does not stand in the model exactly once */
export function mutated(from: string, to: string): string {
  if (meaning.split(from).length !== 2) throw new Error(`not exactly once in the model: ${from}`);
  return meaning.replace(from, () => to);
}

export const compileV1 = (): Promise<ProcessModel> => compileModel(v1Xml, V1_FILE);

export interface Answers {
  policy: 'confirm' | 'ask' | 'reject';
  priced: boolean;
}

/** Tasks that answer as told. */
export const tasksAnswering = ({ policy, priced }: Answers): TaskFunctions => ({
  check_policy: () => ({ check_policy_outcome: policy }),
  price_order: (): Variables => ({ all_lines_priced: priced }),
});

export const ALL_ANSWERS: readonly Answers[] = (['confirm', 'ask', 'reject'] as const).flatMap((policy) =>
  [true, false].map((priced) => ({ policy, priced })),
);

/** What the supplier's and the buyer's code brings to v1. */
export const V1_PROVIDED = {
  buyer: {
    tasks: [],
    commands: ['accept', 'decline', 'cancel'],
    sends: [
      ...['order.placed', 'order.cancellation-requested', 'order.cancelled'],
      ...['quotation.accepted', 'quotation.declined', 'quotation.expired'],
    ],
    receives: [
      ...['order.received', 'order.confirmed', 'order.rejected', 'order.expired', 'order.cancelled'],
      ...['order.completed', 'quotation.issued'],
    ],
    variables: ['responseDueAt', 'quotationDueAt', 'validUntil'],
  },
  supplier: {
    tasks: ['check_policy', 'price_order'],
    commands: ['confirm', 'reject', 'issue', 'cancel'],
    sends: [
      ...['order.received', 'order.confirmed', 'order.rejected', 'order.expired', 'order.cancelled'],
      ...['order.completed', 'quotation.issued'],
    ],
    receives: [
      ...['order.placed', 'order.cancellation-requested', 'order.cancelled'],
      ...['quotation.accepted', 'quotation.declined', 'quotation.expired'],
    ],
    variables: [
      ...['check_policy_outcome', 'all_lines_priced'],
      ...['responseDueAt', 'quotationDueAt', 'validUntil'],
    ],
  },
};
