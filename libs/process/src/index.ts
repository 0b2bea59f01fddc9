export { ModelError } from './model-error.js';
export { compileModel } from './compile.js';
export { loadModels } from './model-files.js';
export type { ProcessModels } from './model-files.js';
export { step } from './step.js';
export type { Moved, SentMessage, StepResult, TaskFunctions } from './step.js';
export { allowed, timersAt } from './allowed.js';
export { comesLate, ownTriggersAt, retrace } from './retrace.js';
export { requireProvided } from './require-provided.js';
export type { Provided } from './require-provided.js';
export { triggerKey } from './table/trigger.js';
export type { Trigger } from './table/trigger.js';
export type {
  End,
  ModelElement,
  Move,
  Position,
  ProcessModel,
  ProcessSide,
  Variables,
  Wait,
  WaitTimer,
} from './model.js';
