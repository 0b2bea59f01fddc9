/**
 * The most that opening a page may load, gzipped. Not counted: the diagram, which comes after the page, and what opens
 * above a page later (vite.config.ts), except on a form that begins with a list of choices.
 * Source: the portal's issue.
 */
export const BUDGET_BYTES = { js: 200_000, jsWithOverlays: 220_000, css: 40_000 };
const WITH_OVERLAYS = ['new-order-page.tsx'];

/** One file of the build, as far as loading it is concerned. */
export interface BuiltFile {
  name: string;
  gzipBytes: number;
  isEntry?: boolean;
  /** The module that is loaded by itself: a page, or something that a page loads later. */
  module?: string;
  /** Files that are fetched together with it. */
  imports?: string[];
  modules?: readonly string[];
}

export interface PageWeight {
  page: string;
  js: number;
  css: number;
}

/** In every page of somebody who is signed in, beside the entry and one language. */
const AROUND_EVERY_PAGE = ['/app/role-layout.tsx'];
/** The part of the wording that the pages of a feature load beside the first one (src/i18n/messages). */
const PARTS: Record<string, string> = {
  'sign-in': 'signIn',
  order: 'supplier',
  prices: 'supplier',
  policy: 'supplier',
  board: 'operator',
  'dead-letters': 'operator',
  webhooks: 'webhooks',
};
const SIGN_IN = ['/sign-in-page.tsx', '/signed-in-page.tsx'];

/** What opening each page costs with an empty cache: the heavier language counts. */
export function firstLoad(files: BuiltFile[]): PageWeight[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const entry = files.filter(({ isEntry }) => isEntry);
  const language = (part: string) =>
    files
      .filter(({ module }) => module?.includes('virtual:wording/') && module.endsWith(`/${part}`))
      .sort((a, b) => b.gzipBytes - a.gzipBytes)
      .slice(0, 1);
  const ofModule = (end: string) => files.filter(({ module }) => module?.endsWith(end));
  const pages = files.filter(({ module }) => /-page\.tsx$/.test(module ?? ''));
  return pages.map((page) => {
    const around = SIGN_IN.some((end) => page.module?.endsWith(end))
      ? []
      : AROUND_EVERY_PAGE.flatMap(ofModule);
    const [, feature = ''] = /\/features\/([^/]+)\//.exec(page.module ?? '') ?? [];
    const part = PARTS[feature];
    const words = [...language('first'), ...(part ? language(part) : [])];
    const loaded = withImports([...entry, ...words, ...around, page], byName);
    const sum = (end: string) =>
      loaded.filter(({ name }) => name.endsWith(end)).reduce((total, { gzipBytes }) => total + gzipBytes, 0);
    return { page: page.module?.split('/').at(-1) ?? page.name, js: sum('.js'), css: sum('.css') };
  });
}

function withImports(start: BuiltFile[], byName: Map<string, BuiltFile>): BuiltFile[] {
  const seen = new Map<string, BuiltFile>();
  const visit = (file: BuiltFile | undefined) => {
    if (!file || seen.has(file.name)) return;
    seen.set(file.name, file);
    for (const name of file.imports ?? []) visit(byName.get(name));
  };
  start.forEach(visit);
  return [...seen.values()];
}

/** One line for each page that is too heavy. A build without pages is a mistake too. */
export function overBudget(pages: PageWeight[]): string[] {
  if (pages.length === 0) return ['no page was found in the build'];
  const line = (page: string, what: string, bytes: number, budget: number) =>
    `${page}: ${(bytes / 1000).toFixed(1)} kB ${what}, ${budget / 1000} allowed`;
  return pages.flatMap(({ page, js, css }) => {
    const scripts = WITH_OVERLAYS.includes(page) ? BUDGET_BYTES.jsWithOverlays : BUDGET_BYTES.js;
    return [
      ...(js > scripts ? [line(page, 'JavaScript', js, scripts)] : []),
      ...(css > BUDGET_BYTES.css ? [line(page, 'CSS', css, BUDGET_BYTES.css)] : []),
    ];
  });
}
