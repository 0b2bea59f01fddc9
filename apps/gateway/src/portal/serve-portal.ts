import { existsSync, readdirSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OWN_HOST_ONLY, policyText } from '../http/content-policy.js';
import { matchesIfNoneMatch } from '../http/entity-tag.js';
import { HTML, htmlPage } from '../http/html-page.js';
import { PortalFiles, type PortalFile } from './portal-files.js';

/** Addresses that the portal's own router reads. */
const PAGES = ['/', '/signed-in', '/buyer', '/buyer/*', '/supplier', '/supplier/*', '/ops', '/ops/*'];

/** Below these, people have nothing to read: what is not there is a problem. */
const OF_PROGRAMS = /^\/(v1|auth|health|metrics|docs|openapi|asyncapi|assets|\.well-known)\b/;

const CONTENT_POLICY = policyText(OWN_HOST_ONLY);

const NOT_BUILT = htmlPage(
  'ProcMétier',
  `<h1>ProcMétier</h1>
<p>The API is running: <a href="/docs">try it</a>. The portal has not been built here: <code>npm run build</code>.</p>
<p lang="fr">L’API est en marche : <a href="/docs">l’essayer</a>. Le portail n’est pas construit ici : <code>npm run build</code>.</p>`,
);

/** The single page for people: without a token, since it holds nothing of anybody. */
export function servePortal(fastify: FastifyInstance, folder: string): void {
  const files = new PortalFiles(folder);
  const headers = { 'Cache-Control': 'no-cache', 'Content-Security-Policy': CONTENT_POLICY };
  for (const page of PAGES)
    fastify.get(page, async (request, reply) => {
      const index = await files.find('index.html');
      reply.headers(headers);
      return index ? send(request, reply, index) : reply.type(HTML).send(NOT_BUILT);
    });
  // A person who has mistyped an address is told so by the portal, from where there is a way on.
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !wantsPage(request)) return;
    const index = await files.find('index.html');
    if (index) return send(request, reply.code(404).headers(headers), index);
  });
  fastify.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const file = await files.find(`assets/${request.params['*']}`);
    if (!file) return reply.callNotFound();
    // The name changes with the content.
    reply.header('Cache-Control', 'public, max-age=31536000, immutable');
    return send(request, reply, file);
  });
  for (const name of rootFiles(folder))
    fastify.get(`/${name}`, async (request, reply) => {
      const file = await files.find(name);
      reply.header('Cache-Control', 'no-cache');
      return file ? send(request, reply, file) : reply.callNotFound();
    });
}

const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '') && !OF_PROGRAMS.test(url);

/** The icon and its like. */
const rootFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'index.html')
        .map(({ name }) => name)
    : [];

function send({ headers }: FastifyRequest, reply: FastifyReply, file: PortalFile): FastifyReply {
  reply.headers({ ETag: file.tag, Vary: 'Accept-Encoding' }).type(file.type);
  if (matchesIfNoneMatch(headers['if-none-match'], file.tag)) return reply.code(304).send();
  if (!file.gzipped || !/\bgzip\b/.test(String(headers['accept-encoding']))) return reply.send(file.body);
  return reply.header('Content-Encoding', 'gzip').send(file.gzipped);
}
