import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { firstLoad, overBudget, type BuiltFile } from './budget.ts';

/** Fails a build in which a page costs more to open than the budget allows (budget.ts). */
export function budgetPlugin(): Plugin {
  return {
    name: 'budget',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = firstLoad(Object.values(bundle).map(builtFile));
        const found = overBudget(pages);
        if (found.length > 0) this.error(`over the budget of a first load:\n${found.join('\n')}`);
        const kilobytes = (what: 'js' | 'css') =>
          (Math.max(...pages.map((page) => page[what])) / 1000).toFixed(1);
        this.info(`heaviest first load: ${kilobytes('js')} kB JavaScript, ${kilobytes('css')} kB CSS (gzip)`);
      },
    },
  };
}

function builtFile(file: Rolldown.OutputAsset | Rolldown.OutputChunk): BuiltFile {
  if (file.type === 'asset')
    return {
      name: file.fileName,
      gzipBytes: gzipSync(file.source).length,
      // There is one style sheet, for all pages.
      isEntry: file.fileName.endsWith('.css'),
    };
  return {
    name: file.fileName,
    gzipBytes: gzipSync(file.code).length,
    isEntry: file.isEntry,
    module: file.facadeModuleId ?? undefined,
    imports: file.imports,
    modules: file.moduleIds,
  };
}
