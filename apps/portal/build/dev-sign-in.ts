import type { Plugin } from 'vite';

/** A sign-in leads to the identity provider, back to the gateway and home: three steps, where nothing goes wrong. */
const MOST_STEPS = 10;

export interface SignedIn {
  /** The gateway's cookies, as it has set them. */
  cookies: string[];
  /** The page where the sign-in ends. */
  path: string;
}

/**
 * Signs in as a demo party in place of the browser. The identity provider leads back to the gateway's address only, so
 * a browser that follows it would leave the dev server. Cookies ignore the port, so the gateway's are valid here as
 * well.
 * @throws where the provider asks something, or refuses
 */
export async function signInAtGateway(gateway: string, query: string): Promise<SignedIn> {
  const jar = new Map<string, string>();
  let cookies: string[] = [];
  let url = new URL(`/auth/login?${query}`, gateway);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    const lines = response.headers.getSetCookie();
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`The sign-in ended at ${url.origin}${url.pathname} with ${response.status}`);
    const next = new URL(location, url);
    if (url.pathname.startsWith('/auth/')) cookies = [...cookies, ...lines];
    if (url.pathname === '/auth/callback') return { cookies, path: `${next.pathname}${next.search}` };
    url = next;
  }
  throw new Error(`The sign-in took more than ${MOST_STEPS} steps`);
}

/** A sign-in by a card comes back to the dev server. One at a company's own provider needs a person: it is led on. */
export const devSignIn = (gateway: string): Plugin => ({
  name: 'dev-sign-in',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use('/auth/login', (request, response, next) => {
      const { searchParams } = new URL(request.url ?? '/', gateway);
      if (!searchParams.has('party')) return next();
      signInAtGateway(gateway, searchParams.toString()).then(({ cookies, path }) => {
        response.writeHead(302, { Location: path, 'Set-Cookie': cookies }).end();
      }, next);
    });
  },
});
