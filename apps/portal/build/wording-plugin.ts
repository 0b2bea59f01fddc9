import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { runnerImport, type AliasOptions, type Plugin } from 'vite';
import type * as Wording from '../src/i18n/messages/index.ts';
import type { Language } from '../src/i18n/wording.ts';

const PREFIX = '\0virtual:wording/';
const PARSER = '@formatjs/icu-messageformat-parser';
const SOURCE = fileURLToPath(new URL('../src/i18n/messages/index.ts', import.meta.url));

/**
 * In the sources both languages stand side by side; a browser gets one of them, in parts: `virtual:wording/fr/first`.
 * Messages with values are parsed here, so that the parser need not be loaded; in the portal a stand-in takes its place
 * that only throws.
 */
export function wordingPlugin(): Plugin {
  let alias: AliasOptions;
  return {
    name: 'wording',
    enforce: 'pre',
    configResolved({ resolve }) {
      alias = resolve.alias;
    },
    resolveId(id) {
      if (id.startsWith(PREFIX.slice(1))) return `\0${id}`;
      return id === PARSER ? this.resolve(`${PARSER}/no-parser.js`) : undefined;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const { module, dependencies } = await runnerImport<typeof Wording>(SOURCE, {
        logLevel: 'error',
        resolve: { alias },
      });
      for (const file of [SOURCE, ...dependencies]) this.addWatchFile(file);
      const [language, part] = id.slice(PREFIX.length).split('/') as [Language, Wording.Part];
      return `export default ${JSON.stringify(compiled(module.messagesOf(language, part)))}`;
    },
  };
}

/** Most messages are plain words and need no preparation. */
const compiled = (messages: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, text.includes('{') ? parse(text) : text]),
  );
