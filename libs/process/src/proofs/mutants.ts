import { allowed, timersAt } from '../allowed.js';
import type { ProcessModel, ProcessSide, Variables } from '../model.js';
import { step } from '../step.js';
import type { Trigger } from '../table/trigger.js';
import { ALL_ANSWERS, tasksAnswering, V1_PROVIDED } from '../testing/v1.js';

export interface Mutant {
  readonly what: string;
  readonly xml: string;
}

const ATTRIBUTES = ['status', 'turn', 'due', 'late', 'outcomes', 'once', 'reasonCode', 'endedBy'];
const OTHER_VALUE: Readonly<Record<string, string>> = { turn: 'bank', endedBy: 'bank', late: 'order.placed' };

/** Every small change of a drawing that somebody could make in a modeler, one at a time. */
export function mutantsOf(xml: string): Mutant[] {
  const lines = xml.split('\n');
  const changed = (index: number, what: string, line: string): Mutant => ({
    what: `${what}: ${lines[index]?.trim()}`,
    xml: lines.with(index, line).join('\n'),
  });
  return [
    ...lines.flatMap((line, index) => lineMutants(line, lines).map(([what, to]) => changed(index, what, to))),
    ...elementMutants(xml),
  ];
}

type LineMutant = readonly [what: string, line: string];

function lineMutants(line: string, lines: readonly string[]): LineMutant[] {
  const nodes = idsIn(lines, /<bpmn:(?:\w+Task|\w+Event|\w+Gateway) id="(\w+)"/);
  const tasks = idsIn(lines, /<bpmn:(?:userTask|receiveTask) id="(\w+)"/);
  const messages = idsIn(lines, /<bpmn:message id="(\w+)"/);
  const mutants: LineMutant[] = [];
  const mutate = (what: string, pattern: string | RegExp, by: string) => {
    const to = line.replace(pattern, by);
    if (to !== line) mutants.push([what, to]);
  };

  if (line.includes('<bpmn:sequenceFlow ')) {
    for (const node of spread(nodes, 3, line)) {
      mutate(`arrow moved to ${node}`, /targetRef="\w+"/, `targetRef="${node}"`);
      mutate(`arrow begins at ${node}`, /sourceRef="\w+"/, `sourceRef="${node}"`);
    }
    if (line.endsWith('/>')) mutate('arrow taken away', /^.*$/, '');
    mutate('arrow loses its end', / targetRef="\w+"/, '');
    mutate('arrow changes its id', /id="(\w+)"/, 'id="$1_2"');
  }
  if (line.includes('<bpmn:messageFlow ')) {
    mutate('message flow taken away', /^.*$/, '');
    for (const node of spread(nodes, 3, line)) {
      mutate(`message flow moved to ${node}`, /targetRef="\w+"/, `targetRef="${node}"`);
    }
  }
  if (line.includes('<bpmn:message ')) mutate('message renamed', / name="([^"]+)"/, ' name="$1-2"');
  if (!line.includes('<bpmn:message ')) {
    for (const message of spread(messages, 4, line)) {
      mutate(`message ${message} instead`, /messageRef="\w+"/, `messageRef="${message}"`);
    }
    mutate('message left out', / messageRef="\w+"/, '');
  }
  mutate('made interrupting', ' cancelActivity="false"', '');
  mutate('made interrupting, once left out', / cancelActivity="false" procmetier:once="\w+"/, '');
  if (!line.includes('cancelActivity')) {
    mutate('made non-interrupting', / attachedToRef/, ' cancelActivity="false" attachedToRef');
    mutate(
      'made non-interrupting, once',
      / attachedToRef/,
      ' cancelActivity="false" procmetier:once="fired" attachedToRef',
    );
  }
  for (const task of tasks) mutate(`moved to ${task}`, /attachedToRef="\w+"/, `attachedToRef="${task}"`);
  mutate(
    'due on an element that does not wait',
    /(<bpmn:(?:endEvent|serviceTask|exclusiveGateway))/,
    '$1 procmetier:due="validUntil"',
  );
  mutate('default left out', / default="\w+"/, '');
  mutate("timer's variable renamed", />(\w+)<\/bpmn:timeDate>/, '>$1Soon</bpmn:timeDate>');
  mutate('condition turned round', />(\w+) = (.+)<\/bpmn:condition/, '>$1 != $2</bpmn:condition');
  mutate("condition's variable renamed", />(\w+) = (.+)<\/bpmn:condition/, '>other = $2</bpmn:condition');
  mutate("condition's value misspelt", />(\w+) = "(\w+)"/, '>$1 = "$2ed"');
  mutate('condition always true', />(\w+) = (.+)<\/bpmn:condition/, '>true</bpmn:condition');
  for (const attribute of ATTRIBUTES) {
    const pattern = new RegExp(` procmetier:${attribute}="[^"]*"`);
    mutate(`${attribute} left out`, pattern, '');
    mutate(
      `${attribute} changed`,
      pattern,
      ` procmetier:${attribute}="${OTHER_VALUE[attribute] ?? 'other'}"`,
    );
  }
  mutate('only describes', 'isExecutable="true"', 'isExecutable="false"');
  mutate('element renamed', /(<bpmn:\w+Task) id="(\w+)"/, '$1 id="$2_2"');
  mutate('becomes a manual task', /<bpmn:(user|service|businessRule)Task (.*)\/>$/, '<bpmn:manualTask $2/>');
  return mutants;
}

/** Changes that take more than one line. */
function elementMutants(xml: string): Mutant[] {
  const mutants: Mutant[] = [];
  const insert = (what: string, element: string) => {
    for (const [flow, id, target] of xml.matchAll(
      /<bpmn:sequenceFlow id="(\w+)".*? targetRef="(\w+)" \/>/g,
    )) {
      const moved = flow.replace(`targetRef="${target}"`, 'targetRef="added"');
      const onward = `<bpmn:sequenceFlow id="added_onward" sourceRef="added" targetRef="${target}" />`;
      mutants.push({ what: `${what} added in ${id}`, xml: xml.replace(flow, `${moved}${element}${onward}`) });
    }
  };
  insert('service task', '<bpmn:serviceTask id="added" />');
  insert(
    'user task',
    '<bpmn:userTask id="added" procmetier:status="ADDED" procmetier:turn="supplier" procmetier:outcomes="approve" />',
  );
  insert('empty task', '<bpmn:task id="added" />');
  insert(
    'unknown message',
    '<bpmn:intermediateThrowEvent id="added"><bpmn:messageEventDefinition id="added_message" messageRef="message_cancel" /></bpmn:intermediateThrowEvent>',
  );

  for (const [element, id] of xml.matchAll(
    / *<bpmn:(?:\w+Task|\w+Event|\w+Gateway) id="(\w+)"[^>]*?(?:\/>|>[\s\S]*?<\/bpmn:(?:\w+Task|\w+Event|\w+Gateway)>)/g,
  )) {
    mutants.push({ what: `${id} taken away`, xml: xml.replace(element, '') });
  }
  for (const [swap, from, to] of [
    ['gateways become parallel', 'exclusiveGateway', 'parallelGateway'],
    ['gateways become inclusive', 'exclusiveGateway', 'inclusiveGateway'],
    ['rules become scripts', 'businessRuleTask', 'scriptTask'],
  ] as const) {
    mutants.push({ what: swap, xml: xml.replaceAll(`bpmn:${from}`, `bpmn:${to}`) });
  }
  return mutants;
}

const idsIn = (lines: readonly string[], pattern: RegExp): string[] =>
  lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);

/** Some of many, always the same ones for the same line. */
function spread(values: readonly string[], count: number, seed: string): string[] {
  const from = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 7919, 0);
  const stride = Math.max(1, Math.floor(values.length / count));
  return Array.from({ length: count }, (_, index) => values[(from + index * stride) % values.length] ?? '');
}

const SITUATIONS: readonly Variables[] = [{}, { cancellation_requested: true }].map((variables) => ({
  ...variables,
  ...Object.fromEntries(
    ['responseDueAt', 'quotationDueAt', 'validUntil'].map((name) => [name, '2026-11-24T12:00:00Z']),
  ),
}));

/** Everything that v1's code would see of a model: results of every trigger everywhere, commands, timers, due instants. */
export function behaviour(model: ProcessModel): string {
  return JSON.stringify(
    Object.values(model.sides).flatMap((side) =>
      [null, ...side.waits.keys(), ...side.ends.keys()].flatMap((at) =>
        SITUATIONS.map((variables) => [
          at,
          allowed(side, { at, variables }),
          timersAt(side, { at, variables }),
          at === null ? undefined : side.waits.get(at)?.due,
          triggersFor(side, at).flatMap((trigger) =>
            ALL_ANSWERS.map((answers) => step(side, { at, variables }, trigger, tasksAnswering(answers))),
          ),
        ]),
      ),
    ),
  );
}

function triggersFor(side: ProcessSide, at: string | null): Trigger[] {
  const { commands, receives } = V1_PROVIDED[side.name];
  return [
    { kind: 'start' },
    ...[...commands, ...receives].map((name): Trigger => ({ kind: 'message', name })),
    ...commands.map((outcome): Trigger => ({ kind: 'outcome', element: at ?? '', outcome })),
    ...(at === null ? [] : (side.waits.get(at)?.timers ?? [])).map(({ element }): Trigger => ({
      kind: 'timer',
      element,
    })),
  ];
}
