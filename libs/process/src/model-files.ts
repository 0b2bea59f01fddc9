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

/**
 * Reads and compiles every `*.bpmn` of a folder.
 * @param dir by default PROCESS_MODELS_DIR, else `libs/process/models` below the nearest package.json
 * @throws {ModelError} a model that must not run, or none at all
 */
export async function loadModels(dir: string = modelsFolder()): Promise<ProcessModels> {
  const files = (await readdir(dir)).filter((name) => name.endsWith('.bpmn'));
  const models = await Promise.all(
    files.map(async (name) => compileModel(await readFile(join(dir, name), 'utf8'), join(dir, name))),
  );
  models.sort((one, other) => versionNumber(one) - versionNumber(other));
  const newest = models.at(-1);
  if (!newest) throw new ModelError(dir, '*.bpmn', 'there is no model in this folder');
  return {
    newest,
    get: (version) => models.find((model) => model.version === version),
    versions: models.map((model) => model.version),
  };
}

const versionNumber = (model: ProcessModel) => Number(/\d+$/.exec(model.version)?.[0]);

function modelsFolder(): string {
  if (process.env.PROCESS_MODELS_DIR) return process.env.PROCESS_MODELS_DIR;
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'libs/process/models');
}
