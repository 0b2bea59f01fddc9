import { compileModel } from '../compile.js';
import { ModelError } from '../model-error.js';
import type { ProcessModel } from '../model.js';
import { requireProvided } from '../require-provided.js';
import { meaning, V1_FILE, V1_PROVIDED } from '../testing/v1.js';
import { behaviour, mutantsOf } from './mutants.js';

/** As a service boots. */
async function boot(xml: string): Promise<ProcessModel> {
  const model = await compileModel(xml, V1_FILE);
  requireProvided(model, 'buyer', V1_PROVIDED.buyer);
  requireProvided(model, 'supplier', V1_PROVIDED.supplier);
  return model;
}

describe('a change of the diagram', () => {
  it('changes what runs or is refused at boot: none is silently ignored', async () => {
    const original = behaviour(await boot(meaning));
    const mutants = mutantsOf(meaning);
    const ignored: string[] = [];
    let refused = 0;
    for (const { what, xml } of mutants) {
      try {
        if (behaviour(await boot(xml)) === original) ignored.push(what);
      } catch (error) {
        if (!(error instanceof ModelError))
          throw new Error(`not refused but broken: ${what}`, { cause: error });
        refused += 1;
      }
    }
    const changed = mutants.length - refused - ignored.length;
    process.stdout.write(`  ${mutants.length} mutants: ${refused} refused, ${changed} change what runs\n`);
    expect(ignored).toEqual([]);
    expect(refused).toBeGreaterThan(100);
    expect(changed).toBeGreaterThan(50);
  });

  it('leaves alone what only people read', async () => {
    const renamed = meaning.replace('name="Review quotation"', 'name="Study quotation"');
    expect(renamed).not.toBe(meaning);
    expect(behaviour(await boot(renamed))).toBe(behaviour(await boot(meaning)));
  });
});
