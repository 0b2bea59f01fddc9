import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, failureOf } from '../exit-codes.js';
import { createProgram } from '../program.js';

type Answer = [status: number, body: unknown];

interface Asked {
  method: string;
  path: string;
  body: string;
  bytes: Buffer;
  key: string | null;
  signedInAs?: string;
}

const tokenOf = (role: string) => `x.${Buffer.from(JSON.stringify({ role })).toString('base64url')}.x`;
const ROLES: Record<string, string> = {
  'city-hospital': 'buyer',
  'the-supplier-ab': 'supplier',
  operator: 'operator',
};

/** The command line before an API that answers as told, and remembers what it was asked. */
export class FakeDesk {
  /** By method and path, `GET /v1/orders`; 404 where there is none. */
  answers: Record<string, Answer> = {};
  asked: Asked[] = [];
  /** What the provider was told at the last sign-in. */
  signInForm = '';
  readonly interruption = new AbortController();
  private readonly originalFetch = globalThis.fetch;
  private readonly folder = mkdtempSync(join(tmpdir(), 'procmetier-cli-'));
  private signedInAs?: string;

  constructor() {
    globalThis.fetch = (input) => this.answer(input as Request);
  }

  close(): void {
    globalThis.fetch = this.originalFetch;
    rmSync(this.folder, { recursive: true });
  }

  async run(args: string[], stdin: string | Buffer = '') {
    const out: string[] = [];
    const err: string[] = [];
    const progress: string[] = [];
    const program = createProgram({
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      progress: (line) => progress.push(line),
      stdin: async () => Buffer.from(stdin as string),
      env: {},
      untilInterrupted: () => this.interruption.signal,
    });
    let code: number = EXIT.ok;
    try {
      await program.parseAsync(args, { from: 'user' });
    } catch (error) {
      const failure = failureOf(error);
      code = failure.code;
      err.push(...failure.lines);
    }
    return { code, out: out.join('\n'), err: err.join('\n'), progress };
  }

  /** @returns the path of a file with this content */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  private async answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/.well-known/openid-configuration')
      return Response.json({ token_endpoint: 'http://identity/token' });
    if (pathname === '/token') {
      [this.signedInAs] = atob((request.headers.get('Authorization') ?? '').slice(6)).split(':');
      this.signInForm = await request.text();
      return Response.json({ access_token: tokenOf(ROLES[this.signedInAs] ?? 'buyer'), expires_in: 600 });
    }
    const bytes = Buffer.from(await request.arrayBuffer());
    this.asked.push({
      method: request.method,
      path: pathname + search,
      body: bytes.toString(),
      bytes,
      key: request.headers.get('Idempotency-Key'),
      signedInAs: this.signedInAs,
    });
    const unknown: Answer = [404, { code: 'not-found', detail: 'nothing here' }];
    const [status, body] = this.answers[`${request.method} ${pathname}`] ?? unknown;
    return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status });
  }
}
