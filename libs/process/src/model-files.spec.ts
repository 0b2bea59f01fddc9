import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    for (const version of [10, 9, 1]) await writeFile(join(folder, `trade.v${version}.bpmn`), meaning);
    await writeFile(join(folder, 'notes.txt'), 'no model');
    const models = await loadModels();
    expect(models.versions).toEqual(['trade.v1', 'trade.v9', 'trade.v10']);
    expect(models.newest.version).toBe('trade.v10');
    expect(models.get('trade.v2')).toBeUndefined();
  });

  it('refuses an empty folder and a file without a version, naming them', async () => {
    await expect(loadModels(folder)).rejects.toThrow(`${folder}: *.bpmn: there is no model`);
    await writeFile(join(folder, 'trade.bpmn'), meaning);
    await expect(loadModels(folder)).rejects.toThrow(/trade\.bpmn.*<name>\.v<number>\.bpmn/);
  });
});
