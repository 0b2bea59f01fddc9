import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { runnerImport, type Plugin } from 'vite';
import type * as Wording from '../src/i18n/messages/index.ts';
import type { Language } from '../src/i18n/wording.ts';

const PREFIX = '\0virtual:wording/';
const PARSER = '@formatjs/icu-messageformat-parser';
const SOURCE = fileURLToPath(new URL('../src/i18n/messages/index.ts', import.meta.url));

/**
 * The wording stands side by side in the sources and travels one language at a time, in parts: `virtual:wording/fr/first`.
 * What holds values is parsed here, so that the parser stays at home: in the portal one takes its place that only throws.
 */
export function wordingPlugin(): Plugin {
  return {
    name: 'wording',
    enforce: 'pre',
    resolveId(id) {
      if (id.startsWith(PREFIX.slice(1))) return `\0${id}`;
      return id === PARSER ? this.resolve(`${PARSER}/no-parser.js`) : undefined;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const { module, dependencies } = await runnerImport<typeof Wording>(SOURCE, { logLevel: 'error' });
      for (const file of [SOURCE, ...dependencies]) this.addWatchFile(file);
      const [language, part] = id.slice(PREFIX.length).split('/') as [Language, Wording.Part];
      return `export default ${JSON.stringify(compiled(module.messagesOf(language, part)))}`;
    },
  };
}

/** Most messages are plain words: they are shown as they are, without anything being prepared. */
const compiled = (messages: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, text.includes('{') ? parse(text) : text]),
  );
