import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelError } from './model-error.js';
import { loadModels } from './model-files.js';
import { meaning, v1Xml } from './testing/v1.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
});
afterEach(async () => {
  delete process.env.PROCESS_MODELS_DIR;
  await rm(folder, { recursive: true });
});

describe('loadModels', () => {
  it('finds the models of the project, with their checksums', async () => {
    const { newest, versions } = await loadModels();
    expect(versions).toContain('order-to-quotation.v1');
    expect(newest.version).toBe(versions.at(-1));
    const first = (await loadModels()).get('order-to-quotation.v1');
    expect(first?.xml).toBe(v1Xml);
    expect(first?.checksum).toBe(createHash('sha256').update(v1Xml).digest('hex'));
  });

  it('sorts versions as numbers and reads the folder of PROCESS_MODELS_DIR', async () => {
    process.env.PROCESS_MODELS_DIR = folder;
    for (const version of [10, 9, 1])
      await writeFile(join(folder, `order-to-quotation.v${version}.bpmn`), meaning);
    await writeFile(join(folder, 'notes.txt'), 'no model');
    const models = await loadModels();
    expect(models.versions).toEqual(['v1', 'v9', 'v10'].map((version) => `order-to-quotation.${version}`));
    expect(models.newest.version).toBe('order-to-quotation.v10');
    expect(models.get('order-to-quotation.v2')).toBeUndefined();
  });

  it('leaves models of other processes alone, whatever they hold', async () => {
    await writeFile(join(folder, 'order-to-quotation.v1.bpmn'), meaning);
    await writeFile(join(folder, 'returns.v2.bpmn'), 'not for us');
    const models = await loadModels(folder);
    expect(models.versions).toEqual(['order-to-quotation.v1']);
    expect(models.newest.version).toBe('order-to-quotation.v1');
  });

  it('refuses a folder without a model of the process', async () => {
    await writeFile(join(folder, 'returns.v1.bpmn'), meaning);
    await expect(loadModels(folder)).rejects.toThrow(
      `${folder}: order-to-quotation.v*.bpmn: there is no model`,
    );
  });

  it.each([
    'order-to-quotation.bpmn',
    'order-to-quotation.v1 (copy).bpmn',
    'order-to-quotation.v01.bpmn',
    'Order.v1.bpmn',
  ])('refuses the file name %s, naming it', async (name) => {
    await writeFile(join(folder, 'order-to-quotation.v1.bpmn'), meaning);
    await writeFile(join(folder, name), meaning);
    const error = await loadModels(folder).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).file).toBe(join(folder, name));
    expect((error as ModelError).reason).toContain('<name>.v<number>.bpmn');
  });
});
