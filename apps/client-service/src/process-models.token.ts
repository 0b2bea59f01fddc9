export const PROCESS_MODELS = Symbol('process models');
