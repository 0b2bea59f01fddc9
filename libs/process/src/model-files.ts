import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileModel } from './compile.js';
import { ModelError } from './model-error.js';
import type { ProcessModel } from './model.js';

/** All versions that may still run; an order keeps the one it began with. */
export interface ProcessModels {
  readonly newest: ProcessModel;
  get(version: string): ProcessModel | undefined;
  readonly versions: string[];
}

/** The process that the services run; models of others may lie in the same folder. */
const PROCESS = 'order-to-quotation';
const FILE_NAME = /^(?<process>[a-z0-9-]+)\.v(?<version>[1-9]\d*)\.bpmn$/;

/**
 * Reads and compiles every version of our process in a folder: `order-to-quotation.v<n>.bpmn`.
 * @param dir by default PROCESS_MODELS_DIR, else `libs/process/models` below the nearest package.json
 * @throws {ModelError} a model that must not run, none at all, or a file whose name does not say what it is
 */
export async function loadModels(dir: string = modelsFolder()): Promise<ProcessModels> {
  const files = (await readdir(dir)).filter(
    (name) => name.endsWith('.bpmn') && processOf(dir, name) === PROCESS,
  );
  const models = await Promise.all(
    files.map(async (name) => compileModel(await readFile(join(dir, name), 'utf8'), join(dir, name))),
  );
  models.sort((one, other) => versionNumber(one) - versionNumber(other));
  const newest = models.at(-1);
  if (!newest)
    throw new ModelError(dir, `${PROCESS}.v*.bpmn`, 'there is no model of this process in the folder');
  return {
    newest,
    get: (version) => models.find((model) => model.version === version),
    versions: models.map((model) => model.version),
  };
}

function processOf(dir: string, name: string): string {
  const process = FILE_NAME.exec(name)?.groups?.process;
  if (process === undefined)
    throw new ModelError(
      join(dir, name),
      'definitions',
      `a model file is called <name>.v<number>.bpmn, as ${PROCESS}.v1.bpmn`,
    );
  return process;
}

const versionNumber = (model: ProcessModel) => Number(/\d+$/.exec(model.version)?.[0]);

function modelsFolder(): string {
  if (process.env.PROCESS_MODELS_DIR) return process.env.PROCESS_MODELS_DIR;
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'libs/process/models');
}
