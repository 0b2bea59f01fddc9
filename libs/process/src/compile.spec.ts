import { timersAt } from './allowed.js';
import { compileModel } from './compile.js';
import { ModelError } from './model-error.js';
import type { Variables } from './model.js';
import { step } from './step.js';
import { mutated, V1_FILE } from './testing/v1.js';

const FEEL = 'language="https://www.omg.org/spec/DMN/20191111/FEEL/"';

/** What is added to the supplier's process. */
const added = (elements: string) =>
  mutated(
    '<bpmn:process id="supplier_process" name="Supplier" isExecutable="true">',
    `<bpmn:process id="supplier_process" name="Supplier" isExecutable="true">${elements}`,
  );

const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}__${to}" sourceRef="${from}" targetRef="${to}"`;
const redirected = (from: string, to: string, newTo: string) =>
  mutated(flow(from, to), flow(from, to).replace(`targetRef="${to}"`, `targetRef="${newTo}"`));

/** The buyer may ask to cancel again and again. */
const asksForEver = () =>
  mutated(
    'id="answer_cancel" name="Cancel" attachedToRef="await_answer" cancelActivity="false" procmetier:once="cancellation_requested"',
    'id="answer_cancel" name="Cancel" attachedToRef="await_answer"',
  )
    .replace(
      /<bpmn:endEvent id="buyer_asked_to_cancel_order">([\s\S]*?)<\/bpmn:endEvent>/,
      '<bpmn:intermediateThrowEvent id="buyer_asked_to_cancel_order">$1</bpmn:intermediateThrowEvent>',
    )
    .replace(
      flow('answer_cancel', 'buyer_asked_to_cancel_order'),
      `${flow('buyer_asked_to_cancel_order', 'await_answer')} />${flow('answer_cancel', 'buyer_asked_to_cancel_order')}`,
    );

/** One mutant a reason: [what is wrong, model, guilty element, reason]. */
const WRONG: [string, () => string, string, RegExp][] = [
  ['no XML', () => 'nonsense', 'definitions', /no BPMN 2.0 file/],
  [
    'a reference to nothing',
    () => mutated('messageRef="message_order_confirmed" p', 'messageRef="message_nothing" p'),
    'await_answer',
    /unresolved reference/,
  ],
  [
    'a flow without target',
    () =>
      mutated(
        `${flow('buyer_start', 'send_order')} />`,
        `<bpmn:sequenceFlow id="loose" sourceRef="buyer_start" />`,
      ),
    'loose',
    /dangles/,
  ],
  [
    'a message flow without target',
    () => mutated('sourceRef="send_order" targetRef="supplier_start" />', 'sourceRef="send_order" />'),
    'send_order__supplier_start',
    /dangles/,
  ],
  [
    'one pool',
    () => mutated('<bpmn:participant id="buyer" name="Buyer" processRef="buyer_process" />', ''),
    'collaboration',
    /participants are buyer and supplier/,
  ],
  [
    'a process without pool',
    () => mutated('</bpmn:definitions>', '<bpmn:process id="stray" /></bpmn:definitions>'),
    'stray',
    /no pool/,
  ],
  [
    'a process that only describes',
    () => mutated('name="Supplier" isExecutable="true"', 'name="Supplier" isExecutable="false"'),
    'supplier_process',
    /isExecutable is false/,
  ],
  [
    'a public process',
    () => mutated('name="Supplier" isExecutable="true"', 'name="Supplier" processType="Public"'),
    'supplier_process',
    /public process is not executable/,
  ],
  [
    'a script task',
    () => added('<bpmn:scriptTask id="extra" />'),
    'extra',
    /bpmn:ScriptTask is not supported/,
  ],
  ['a send task', () => added('<bpmn:sendTask id="extra" />'), 'extra', /bpmn:SendTask is not supported/],
  [
    'a parallel gateway',
    () => added('<bpmn:parallelGateway id="extra" />'),
    'extra',
    /bpmn:ParallelGateway is not supported/,
  ],
  [
    'a sub-process',
    () => added('<bpmn:subProcess id="extra" />'),
    'extra',
    /bpmn:SubProcess is not supported/,
  ],
  [
    'a lane',
    () => added('<bpmn:laneSet id="extra"><bpmn:lane id="lane" /></bpmn:laneSet>'),
    'supplier_process',
    /laneSets is not supported/,
  ],
  [
    'a signal',
    () =>
      mutated(
        '<bpmn:message id="message_cancel"',
        '<bpmn:signal id="extra" /><bpmn:message id="message_cancel"',
      ),
    'extra',
    /bpmn:Signal is not supported/,
  ],
  [
    'a signal event',
    () =>
      added(
        '<bpmn:intermediateCatchEvent id="extra"><bpmn:signalEventDefinition id="s" /></bpmn:intermediateCatchEvent>',
      ),
    'extra',
    /SignalEventDefinition is not supported/,
  ],
  [
    'a multi-instance task',
    () =>
      mutated(
        '<bpmn:serviceTask id="price_order" name="Price order">',
        '<bpmn:serviceTask id="price_order" name="Price order"><bpmn:multiInstanceLoopCharacteristics id="m" />',
      ),
    'price_order',
    /loopCharacteristics is not supported/,
  ],
  [
    'an instantiating receive task',
    () =>
      mutated(
        '<bpmn:receiveTask id="await_answer"',
        '<bpmn:receiveTask instantiate="true" id="await_answer"',
      ),
    'await_answer',
    /instantiate is not supported/,
  ],
  [
    'an attribute of another tool',
    () =>
      mutated(
        '<bpmn:serviceTask id="price_order"',
        '<bpmn:serviceTask xmlns:other="urn:other" other:retries="3" id="price_order"',
      ),
    'price_order',
    /other:retries is not supported/,
  ],
  [
    'a misspelt attribute of ours',
    () => mutated('name="Review quotation" procmetier:status', 'name="Review quotation" procmetier:state'),
    'review_quotation',
    /unknown attribute <procmetier:state>/,
  ],
  [
    'two definitions in one event',
    () =>
      added(
        '<bpmn:intermediateThrowEvent id="extra"><bpmn:messageEventDefinition id="a" messageRef="message_cancel" /><bpmn:messageEventDefinition id="b" messageRef="message_cancel" /></bpmn:intermediateThrowEvent>',
      ),
    'extra',
    /one definition/,
  ],
  [
    'a timer with a duration',
    () => mutated('>validUntil</bpmn:timeDate>', '>@"P14D"</bpmn:timeDate>'),
    'review_expired',
    /names a variable/,
  ],
  [
    'an expression in another language',
    () => mutated(`${FEEL}>all_lines_priced = true`, '>all_lines_priced = true'),
    'all_priced__send_quotation',
    /FEEL/,
  ],
  [
    'a condition that is no FEEL',
    () => mutated('>all_lines_priced = true<', '>all_lines_priced =<'),
    'all_priced__send_quotation',
    /no FEEL expression/,
  ],
  ['an id in another spelling', () => added('<bpmn:serviceTask id="Extra-1" />'), 'Extra-1', /snake_case/],
  ['an element without way in', () => added('<bpmn:serviceTask id="extra" />'), 'extra', /no flow leads to/],
  [
    'an element without way out',
    () => mutated(`${flow('price_order', 'all_priced')} />`, ''),
    'price_order',
    /no flow leads on/,
  ],
  [
    'two elements that only reach each other',
    () =>
      added(
        `<bpmn:serviceTask id="one" /><bpmn:serviceTask id="two" />${flow('one', 'two')} />${flow('two', 'one')} />`,
      ),
    'one',
    /no path leads/,
  ],
  ['a fork', () => added(`${flow('price_order', 'send_quotation')} />`), 'price_order', /fork/],
  [
    'a flow into the other pool',
    () => redirected('price_order', 'all_priced', 'cancel_asked'),
    'price_order',
    /leaves the pool/,
  ],
  [
    'a flow out of an end',
    () => added(`${flow('supplier_rejected', 'price_order')} />`),
    'supplier_rejected',
    /out of an end/,
  ],
  [
    'a condition on a task',
    () =>
      mutated(
        `${flow('price_order', 'all_priced')} />`,
        `${flow('price_order', 'all_priced')}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${FEEL}>true</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      ),
    'price_order',
    /only exclusive gateways choose/,
  ],
  [
    'a gateway without default',
    () => mutated(' default="all_priced__price_lines"', ''),
    'all_priced',
    /no default/,
  ],
  [
    'an event-based gateway that leads to a task',
    () => redirected('await_decision', 'decision_declined', 'price_order'),
    'await_decision',
    /catch event of its own/,
  ],
  [
    'a timer start',
    () =>
      added(
        `<bpmn:startEvent id="extra"><bpmn:timerEventDefinition id="t"><bpmn:timeDate xsi:type="bpmn:tFormalExpression" ${FEEL}>at</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>${flow('extra', 'price_order')} />`,
      ),
    'extra',
    /timer start/,
  ],
  [
    'a throw event without message',
    () =>
      mutated(
        '<bpmn:messageEventDefinition id="send_receipt_message" messageRef="message_order_received" />',
        '',
      ),
    'send_receipt',
    /sends a message/,
  ],
  [
    'a receive task without message',
    () => mutated(' messageRef="message_order_confirmed" procmetier', ' procmetier'),
    'await_answer',
    /names its message/,
  ],
  [
    'a boundary event on a service task',
    () =>
      mutated(
        'id="price_cancel" attachedToRef="price_lines"',
        'id="price_cancel" attachedToRef="price_order"',
      ),
    'price_cancel',
    /stands on a user task/,
  ],
  [
    'a non-interrupting event without once',
    () =>
      mutated(
        'id="answer_received" attachedToRef="await_answer" cancelActivity="false" procmetier:once="receipt_noted"',
        'id="answer_received" attachedToRef="await_answer" cancelActivity="false"',
      ),
    'answer_received',
    /once/,
  ],
  [
    'an interrupting event with once',
    () =>
      mutated(
        'id="answer_received" attachedToRef="await_answer" cancelActivity="false"',
        'id="answer_received" attachedToRef="await_answer"',
      ),
    'answer_received',
    /non-interrupting/,
  ],
  [
    'a branch beside the process that goes on',
    () =>
      redirected('answer_received', 'buyer_receipt_noted', 'await_quotation').replace(
        /<bpmn:endEvent id="buyer_receipt_noted"[\s\S]*?<\/bpmn:endEvent>/,
        '',
      ),
    'await_quotation',
    /may not wait/,
  ],
  [
    'a branch beside the process with a status',
    () =>
      mutated(
        'id="buyer_receipt_noted" name="Receipt"',
        'id="buyer_receipt_noted" name="Receipt" procmetier:status="PLACED"',
      ),
    'buyer_receipt_noted',
    /without a status/,
  ],
  [
    'an end without status',
    () =>
      mutated(
        'id="buyer_completed" name="Completed" procmetier:status="COMPLETED"',
        'id="buyer_completed" name="Completed"',
      ),
    'buyer_completed',
    /needs a status/,
  ],
  [
    'a wait without status',
    () => mutated('procmetier:status="ACCEPTED" ', ''),
    'await_completion',
    /needs a status/,
  ],
  [
    'a wait without turn',
    () => mutated('procmetier:status="ACCEPTED" procmetier:turn="supplier"', 'procmetier:status="ACCEPTED"'),
    'await_completion',
    /turn says/,
  ],
  [
    'a turn of somebody else',
    () =>
      mutated(
        'procmetier:status="ACCEPTED" procmetier:turn="supplier"',
        'procmetier:status="ACCEPTED" procmetier:turn="bank"',
      ),
    'await_completion',
    /turn says/,
  ],
  [
    'due on an end',
    () =>
      mutated(
        'id="buyer_completed" name="Completed"',
        'id="buyer_completed" name="Completed" procmetier:due="validUntil"',
      ),
    'buyer_completed',
    /procmetier:due/,
  ],
  [
    'due on a task that does not wait',
    () =>
      mutated('<bpmn:serviceTask id="price_order"', '<bpmn:serviceTask procmetier:due="at" id="price_order"'),
    'price_order',
    /procmetier:due/,
  ],
  [
    'due behind the gateway in which the process rests',
    () => mutated('id="decision_declined"', 'id="decision_declined" procmetier:due="validUntil"'),
    'decision_declined',
    /due stand there/,
  ],
  [
    'due that is no variable',
    () =>
      mutated(
        'procmetier:due="validUntil" procmetier:outcomes',
        'procmetier:due="in 2 days" procmetier:outcomes',
      ),
    'review_quotation',
    /names a variable/,
  ],
  [
    'an end by somebody else',
    () =>
      mutated(
        'id="supplier_declined" name="Declined" procmetier:status="DECLINED" procmetier:endedBy="buyer"',
        'id="supplier_declined" name="Declined" procmetier:status="DECLINED" procmetier:endedBy="bank"',
      ),
    'supplier_declined',
    /endedBy/,
  ],
  [
    'a user task without outcomes',
    () => mutated(' procmetier:outcomes="issue"', ''),
    'price_lines',
    /outcomes/,
  ],
  [
    'an outcome named twice',
    () => mutated('procmetier:outcomes="issue"', 'procmetier:outcomes="issue issue"'),
    'price_lines',
    /twice/,
  ],
  [
    'a command that is an outcome too',
    () => mutated('procmetier:outcomes="issue"', 'procmetier:outcomes="issue cancel"'),
    'price_lines',
    /two ways out of here take cancel/,
  ],
  [
    'a message that one side does not know',
    () =>
      mutated(
        '<bpmn:messageEventDefinition id="decision_declined_message" messageRef="message_quotation_declined" />',
        '<bpmn:messageEventDefinition id="decision_declined_message" messageRef="message_order_received" />',
      ),
    'buyer_declined__decision_declined',
    /sends quotation.declined, decision_declined takes order.received/,
  ],
  [
    'a sent message without message flow',
    () =>
      mutated(
        '<bpmn:messageFlow id="supplier_cancelled__quotation_cancelled" sourceRef="supplier_cancelled" targetRef="quotation_cancelled" />',
        '',
      ),
    'supplier_cancelled',
    /no message flow leaves/,
  ],
  [
    'a message flow from a task',
    () =>
      mutated(
        'sourceRef="send_order" targetRef="supplier_start"',
        'sourceRef="await_answer" targetRef="supplier_start"',
      ),
    'send_order__supplier_start',
    /sends no message/,
  ],
  [
    'late naming what nobody sends',
    () =>
      mutated(
        'procmetier:due="validUntil" procmetier:late="order.cancellation-requested"',
        'procmetier:due="validUntil" procmetier:late="order.cancellation-requested order.forgotten"',
      ),
    'await_decision',
    /order.forgotten/,
  ],
  [
    'a message that can come where nobody takes it',
    () =>
      mutated(
        'procmetier:due="validUntil" procmetier:late="order.cancellation-requested"',
        'procmetier:due="validUntil"',
      ),
    'await_decision',
    /order.cancellation-requested can come here/,
  ],
  [
    'a loop without a wait',
    () =>
      added(
        `<bpmn:exclusiveGateway id="again" default="again__all_priced" />${flow('again', 'all_priced')} />` +
          `${flow('again', 'price_order')}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${FEEL}>x</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      ).replace(flow('price_order', 'all_priced'), flow('price_order', 'again')),
    'price_order',
    /without a wait/,
  ],
  [
    'a flow into a start',
    () => mutated(`${flow('price_order', 'all_priced')} />`, `${flow('price_order', 'supplier_start')} />`),
    'supplier_start',
    /flow into this event/,
  ],
  ['two sides that send without end', asksForEver, 'collaboration', /without end/],
  [
    'a condition that asks the clock',
    () => mutated('>all_lines_priced = true<', '>today() &gt; date("2020-01-01")<'),
    'all_priced__send_quotation',
    /today asks the clock/,
  ],
  [
    'a deadline in a variable that says that an event fired',
    () => mutated('procmetier:once="receipt_noted"', 'procmetier:once="responseDueAt"'),
    'await_answer',
    /the process itself sets responseDueAt/,
  ],
  [
    'a timer that reads an outcome',
    () => mutated('>validUntil</bpmn:timeDate>', '>review_quotation_outcome</bpmn:timeDate>'),
    'review_expired',
    /the process itself sets review_quotation_outcome/,
  ],
  [
    'an event that overwrites an outcome when it fires',
    () => mutated('procmetier:once="receipt_noted"', 'procmetier:once="review_quotation_outcome"'),
    'answer_received',
    /review_quotation_outcome is the outcome of a task/,
  ],
  [
    'once that is no variable',
    () => mutated('procmetier:once="receipt_noted"', 'procmetier:once="receipt noted"'),
    'answer_received',
    /once names a variable/,
  ],
  [
    'a message flow that bears another message than its ends',
    () =>
      mutated(
        '<bpmn:messageFlow id="send_order__supplier_start"',
        '<bpmn:messageFlow messageRef="message_order_rejected" id="send_order__supplier_start"',
      ),
    'send_order__supplier_start',
    /bears order.rejected, send_order sends order.placed/,
  ],
  [
    'late behind the gateway in which the process rests',
    () =>
      mutated(
        'id="decision_declined"',
        'id="decision_declined" procmetier:late="order.cancellation-requested"',
      ),
    'decision_declined',
    /late and due stand there/,
  ],
  [
    'a branch beside the process that says how it ends',
    () => mutated('id="buyer_receipt_noted"', 'id="buyer_receipt_noted" procmetier:endedBy="supplier"'),
    'buyer_receipt_noted',
    /ends nothing/,
  ],
  [
    'a side that waits for what never comes',
    () =>
      redirected('decision_accepted', 'supplier_completed', 'told').replace(
        '<bpmn:endEvent id="supplier_declined"',
        '<bpmn:exclusiveGateway id="told" default="told__supplier_completed" />' +
          '<bpmn:endEvent id="supplier_untold" procmetier:status="COMPLETED" />' +
          `${flow('told', 'supplier_completed')} />${flow('told', 'supplier_untold')}>` +
          `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${FEEL}>x</bpmn:conditionExpression></bpmn:sequenceFlow>` +
          '<bpmn:endEvent id="supplier_declined"',
      ),
    'await_completion',
    /waits here for ever/,
  ],
  [
    'two sides that end differently',
    () =>
      mutated(
        'id="supplier_declined" name="Declined" procmetier:status="DECLINED"',
        'id="supplier_declined" name="Declined" procmetier:status="CANCELLED"',
      ),
    'buyer_declined',
    /ends here as DECLINED and at supplier_declined as CANCELLED/,
  ],
  [
    'two ends that name different authors',
    () =>
      mutated(
        'id="supplier_declined" name="Declined" procmetier:status="DECLINED" procmetier:endedBy="buyer"',
        'id="supplier_declined" name="Declined" procmetier:status="DECLINED" procmetier:endedBy="supplier"',
      ),
    'buyer_declined',
    /with endedBy buyer and at supplier_declined with supplier/,
  ],
  [
    'two ends that name different reasons',
    () =>
      mutated(
        'id="supplier_no_quotation" name="No quotation" procmetier:status="EXPIRED" procmetier:late="order.cancellation-requested" procmetier:reasonCode="no-quotation"',
        'id="supplier_no_quotation" name="No quotation" procmetier:status="EXPIRED" procmetier:late="order.cancellation-requested" procmetier:reasonCode="no-response"',
      ),
    'buyer_no_quotation',
    /with reasonCode no-quotation and at supplier_no_quotation with no-response/,
  ],
];

describe('compileModel', () => {
  it.each(WRONG)('refuses %s', async (_what, xml, element, reason) => {
    const error = await compileModel(xml(), V1_FILE).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ file: V1_FILE, element, reason: expect.stringMatching(reason) as string });
    expect((error as ModelError).message).toBe(`${V1_FILE}: ${element}: ${(error as ModelError).reason}`);
  });

  it('reads false in an event that has not fired', async () => {
    const { sides } = await compileModel(
      mutated('>cancellation_requested = true<', '>cancellation_requested = false<'),
      V1_FILE,
    );
    const issued = { kind: 'message', name: 'quotation.issued' } as const;
    const endOf = (variables: Variables) =>
      step(sides.buyer, { at: 'await_quotation', variables }, issued, {});
    expect(endOf({})).toMatchObject({ at: 'buyer_cancelled' });
    expect(endOf({ cancellation_requested: true })).toMatchObject({ at: 'review_quotation' });
  });

  it('takes a message flow that bears the message of its ends', async () => {
    const drawn = '<bpmn:messageFlow id="send_order__supplier_start"';
    await compileModel(mutated(drawn, `${drawn} messageRef="message_order_placed"`), V1_FILE);
  });

  it('lets a process rest in a timer that stands alone', async () => {
    const timer = `<bpmn:timeDate xsi:type="bpmn:tFormalExpression" ${FEEL}>responseDueAt</bpmn:timeDate>`;
    const pause =
      '<bpmn:intermediateCatchEvent id="pause" procmetier:status="PLACED" procmetier:turn="supplier" procmetier:late="order.cancellation-requested">' +
      `<bpmn:timerEventDefinition id="pause_timer">${timer}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const { sides } = await compileModel(
      added(`${pause}${flow('send_receipt', 'pause')} />`).replace(
        flow('send_receipt', 'validate_order'),
        flow('pause', 'validate_order'),
      ),
      V1_FILE,
    );
    const dueAt = '2026-11-25T10:00:00.000Z';
    expect(timersAt(sides.supplier, { at: 'pause', variables: { responseDueAt: dueAt } })).toEqual([
      { element: 'pause', dueAt },
    ]);
    expect(
      step(sides.supplier, { at: 'pause', variables: {} }, { kind: 'timer', element: 'pause' }, {}),
    ).toMatchObject({
      at: 'validate_order',
    });
  });
});
