import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errors } from 'oidc-provider';
import type Provider from 'oidc-provider';
import type { DemoAccount } from './demo-parties.js';
import { messagePage, signInPage } from './pages.js';
import { interactionPath } from './provider.js';

const PATH = /^\/interaction\/[A-Za-z0-9_-]+$/;

/** The page of cards, and what happens when one is chosen. */
export class SignIn {
  constructor(
    private readonly provider: Provider,
    private readonly accounts: DemoAccount[],
  ) {}

  handles({ url }: IncomingMessage): boolean {
    return PATH.test(url ?? '');
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'POST') await this.choose(request, response);
      else await this.show(request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const message = '<p>This sign-in is too old. Go back to where you came from and begin again.</p>';
      html(response, 400, messagePage('Begin again', message));
    }
  }

  private async show(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await this.provider.interactionDetails(request, response);
    // The portal has shown its own cards already, and names the chosen account.
    const named = this.accounts.find(({ slug }) => slug === params.login_hint);
    if (named) return this.signIn(request, response, named);
    html(response, 200, signInPage(interactionPath(uid), this.accounts));
  }

  private async choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = new URLSearchParams(await text(request)).get('account');
    const account = this.accounts.find(({ slug }) => slug === chosen);
    if (!account) return this.show(request, response);
    return this.signIn(request, response, account);
  }

  private async signIn(
    request: IncomingMessage,
    response: ServerResponse,
    account: DemoAccount,
  ): Promise<void> {
    const login = { accountId: account.slug };
    const next = await this.provider.interactionResult(request, response, { login });
    await this.forgetPreviousAccount(request, response);
    response.writeHead(303, { Location: next }).end();
  }

  /**
   * Forgets the account that this browser was signed in with. The library would end that session together with all its
   * tokens, and then two windows of one browser could not be two companies.
   */
  private async forgetPreviousAccount(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { session } = await this.provider.interactionDetails(request, response);
    const known = session?.uid === undefined ? undefined : await this.provider.Session.findByUid(session.uid);
    if (!known) return;
    known.accountId = undefined;
    known.authorizations = {};
    await known.persist();
  }
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(body);
}
