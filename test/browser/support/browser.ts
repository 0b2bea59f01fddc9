import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/**
 * Chromium: the one of `CHROMIUM_PATH`, of the system, or of the package that carries one. Not with that package's
 * own switches: its single process hangs once two pages are open.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** Why no browser can be started here; undefined where one can. */
export function browserFault(): string | undefined {
  try {
    execFileSync(browserPath(), ['--version', '--no-sandbox'], { stdio: 'pipe', timeout: 20_000 });
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  }
}

const OF_SYSTEM = '/usr/bin/chromium';

function browserPath(): string {
  // Where CHROMIUM_PATH names a browser that is not there, the failure must be seen: that is a mistake.
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(OF_SYSTEM)) return OF_SYSTEM;
  // An ES module that finds itself by import.meta, which tests cannot load.
  const script = "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath())";
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

export interface PageWish {
  locale?: 'en' | 'fr';
  width?: number;
  scheme?: 'light' | 'dark';
  /** Without movements, which take time and tell a check nothing. */
  still?: boolean;
  /** Where the portal is: paths alone are enough from then on. */
  url?: string;
}

/** What a page must not do, gathered while it runs. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Errors of the console, of scripts and of the content policy. */
  errors: string[];
  /** Requests to another host than the portal's and its identity provider's. */
  foreign: string[];
}

export function newContext(browser: Browser, wish: PageWish = {}): Promise<BrowserContext> {
  const { locale = 'en', width = 1440, scheme = 'light', still, url } = wish;
  return browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === 'fr' ? 'fr-FR' : 'en-US',
    colorScheme: scheme,
    ...(still && { reducedMotion: 'reduce' }),
    ...(url && { baseURL: url }),
  });
}

const openPage = async (browser: Browser, wish: PageWish = {}): Promise<Watched> =>
  watch(await newContext(browser, wish));

/** A new page, with what it must not do gathered from its beginning. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Asking for a session that is not there is answered with 401, which is no fault.
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url());
  });
  page.setDefaultTimeout(30_000);
  return { page, context, errors, foreign };
}

/** Signs in by the card of a demo party. */
export async function signIn(
  browser: Browser,
  url: string,
  card: string,
  wish: PageWish = {},
): Promise<Watched> {
  const watched = await openPage(browser, { ...wish, url });
  await watched.page.goto('/');
  await watched.page.getByRole('link', { name: card, exact: true }).click();
  await watched.page.waitForURL(/\/(buyer|supplier|ops)$/);
  await watched.page.getByRole('heading', { level: 1 }).waitFor();
  return watched;
}
