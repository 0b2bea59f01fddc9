/** What can move a process. */
export type Trigger =
  | { kind: 'start' }
  /** An event of the other side (`order.placed`) or a command (`cancel`). */
  | { kind: 'message'; name: string }
  | { kind: 'outcome'; element: string; outcome: string }
  | { kind: 'timer'; element: string };

/** Name of a trigger in the table. */
export const keyOf = {
  start: 'start',
  message: (name: string) => `message:${name}`,
  outcome: (element: string, outcome: string) => `outcome:${element}:${outcome}`,
  timer: (element: string) => `timer:${element}`,
};

export function triggerKey(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'start':
      return keyOf.start;
    case 'message':
      return keyOf.message(trigger.name);
    case 'outcome':
      return keyOf.outcome(trigger.element, trigger.outcome);
    case 'timer':
      return keyOf.timer(trigger.element);
  }
}

/** The trigger that a key of the table stands for. */
export function readTriggerKey(key: string): Trigger {
  const [kind, name, outcome] = key.split(':');
  if (kind === 'message') return { kind, name };
  if (kind === 'outcome') return { kind, element: name, outcome };
  return kind === 'timer' ? { kind, element: name } : { kind: 'start' };
}

/** Variable in which a user task's outcome is kept; each task has its own, so none leaks into another gateway. */
export const outcomeVariable = (element: string) => `${element}_outcome`;
