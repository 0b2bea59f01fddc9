import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel, ModelError, type ProcessModel } from '@app/process';
import type { CommandKind, EventKind, OrderRules } from './message-kind.js';
import { provideRules } from './provide-rules.js';

const FILE = 'order-to-quotation.v1.bpmn';
const xml = readFileSync(join(process.cwd(), 'libs/process/models', FILE), 'utf8');

const command = (name: string, element?: string) =>
  ({
    name,
    pattern: `supplier.orders.${name}`,
    trigger: element ? { kind: 'outcome', element, outcome: name } : { kind: 'message', name },
  }) as CommandKind<never, object>;

/** A supplier's side that brings all that the model asks for by name. */
const rulesFor = (model: ProcessModel, changes: Partial<OrderRules<object>> = {}): OrderRules<object> => {
  const { tasks, sends, receives, reads } = model.sides.supplier;
  return {
    service: 'supplier-service',
    side: 'supplier',
    models: { newest: model, versions: [model.version], get: () => model },
    commands: [
      ...[command('confirm', 'validate_order'), command('reject', 'validate_order')],
      ...[command('issue', 'price_lines'), command('cancel')],
    ],
    events: receives.map((key) => ({ key }) as EventKind<never, object>),
    payloads: Object.fromEntries(sends.map((name) => [name, () => ({})])),
    recalls: Object.fromEntries(sends.map((name) => [name, { effect: () => ({}) }])),
    tasks: Object.fromEntries(tasks.map((name) => [name, () => ({})])),
    variables: [...reads],
    load: () => Promise.resolve({}),
    ...changes,
  };
};

const refusalOf = (rules: OrderRules<object>): unknown => {
  try {
    provideRules(rules);
    return undefined;
  } catch (error) {
    return error;
  }
};

/** @throws {Error} nothing changed */
const changed = (from: string, to: string) => {
  if (!xml.includes(from)) throw new Error(`not in the model: ${from}`);
  return compileModel(xml.replaceAll(from, to), FILE);
};

describe('provideRules', () => {
  it('takes rules that bring all that the model asks for', async () => {
    const rules = rulesFor(await compileModel(xml, FILE));
    expect(provideRules(rules)).toBe(rules);
  });

  it.each([
    [
      'whose timer reads a variable that nobody sets',
      '>quotationDueAt</bpmn:timeDate>',
      '>soonest</bpmn:timeDate>',
    ],
    ['whose due instant nobody sets', 'procmetier:due="quotationDueAt"', 'procmetier:due="soonest"'],
    ['whose condition reads a variable that nobody sets', 'all_lines_priced = true', 'soonest = true'],
  ])('refuses a model %s', async (_what, from, to) => {
    const { variables } = rulesFor(await compileModel(xml, FILE));
    const error = refusalOf(rulesFor(await changed(from, to), { variables }));
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({
      element: 'soonest',
      reason: expect.stringContaining('the variable soonest'),
    });
  });

  it('refuses a command at an element for which it was not written', async () => {
    const model = await changed('procmetier:outcomes="issue"', 'procmetier:outcomes="issue reject"');
    expect(refusalOf(rulesFor(model))).toMatchObject({
      element: 'price_lines',
      reason: expect.stringContaining('the command reject here'),
    });
  });

  it('refuses a status that nobody knows', async () => {
    const model = await changed('procmetier:status="CONFIRMED"', 'procmetier:status="AGREED"');
    expect(refusalOf(rulesFor(model))).toMatchObject({
      element: 'price_lines',
      reason: expect.stringContaining('its status AGREED is none of PLACED, '),
    });
  });
});
