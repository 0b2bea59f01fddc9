import { ROLES } from '@app/contracts';
import { applyDecorators, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/public.decorator.js';
import { unauthenticated } from '../auth/token-verifier.js';
import { HTML } from '../http/html-page.js';
import { SessionErrors, SignInErrors } from '../openapi/errors.decorator.js';
import { Problem } from '../problem/problem.js';
import { SessionParts } from './session-parts.js';
import { SignInRequest } from './session.request.js';
import { DemoPartiesResponse, SessionResponse } from './session.response.js';
import { SessionTooLarge } from './sessions.js';
import { SignInFailed } from './sign-in.js';
import { signInFailedPage } from './sign-in-page.js';

const PortalSessionHeaders = () =>
  applyDecorators(
    ApiHeader({
      name: 'X-Portal-Session',
      required: true,
      description: 'The role whose session is meant; without it no cookie counts.',
      schema: { type: 'string', enum: [...ROLES] },
    }),
    ApiHeader({
      name: 'X-Portal-Identity',
      required: false,
      description:
        'Whom the page was loaded for: subject and company id with a space between, percent-encoded. The cookie of anybody else does not count.',
      schema: { type: 'string', example: 'someone%200b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1' },
    }),
  );

/** Sign-in with a browser: the portal has cookies that its scripts cannot read, and never a token. */
@ApiTags('Session (portal)')
@Public()
@Controller('auth')
export class SessionController {
  constructor(@Inject(SessionParts) private readonly parts: SessionParts) {}

  @ApiOperation({
    operationId: 'listDemoParties',
    summary: 'List the companies that one can sign in as',
    description: 'For trials only; otherwise 404.',
  })
  @ApiResponse({ status: 200, type: DemoPartiesResponse })
  @SessionErrors('not-found')
  @Get('parties')
  async parties(): Promise<DemoPartiesResponse> {
    const items = await this.parts.demoParties?.();
    if (!items) throw new Problem('not-found');
    return { items };
  }

  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in with a browser',
    description:
      'Leads to the identity provider and back to `returnTo`. Each role has a session of its own, so a buyer and a supplier can be signed in side by side.',
  })
  @ApiResponse({
    status: 302,
    description: 'To the identity provider',
    headers: { Location: { description: 'Where to sign in', schema: { type: 'string' } } },
  })
  @ApiProduces('text/html')
  @SignInErrors('invalid-request', 'not-found')
  @Get('login')
  async login(@Query() wish: SignInRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.lead(reply, () => this.signIn().begin(reply, wish));
  }

  @ApiExcludeEndpoint()
  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.lead(reply, () => this.signIn().finish(request, reply));
  }

  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in?' })
  @PortalSessionHeaders()
  @ApiResponse({ status: 200, type: SessionResponse })
  @SessionErrors('unauthenticated')
  @Get('session')
  session(@Req() { portalSession }: FastifyRequest): SessionResponse {
    if (!portalSession) throw unauthenticated('Nobody is signed in with this role', false);
    const { role, subject, party, expiresAt } = portalSession;
    return { role, subject, party, expiresAt: new Date(expiresAt).toISOString() };
  }

  @ApiOperation({ operationId: 'signOut', summary: 'End a session' })
  @PortalSessionHeaders()
  @ApiResponse({ status: 204, description: 'Nobody is signed in with this role now' })
  @SessionErrors('malformed-json', 'invalid-request', 'payload-too-large', 'unsupported-media-type')
  @Post('logout')
  @HttpCode(204)
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.parts.sessions?.end(request, reply);
  }

  private signIn() {
    if (this.parts.signIn) return this.parts.signIn;
    throw new Problem('not-found', { detail: 'Sign-in with a browser is not set up here' });
  }

  /** Sends the browser on, or shows a page that says why not. */
  private async lead(reply: FastifyReply, destination: () => Promise<string>): Promise<void> {
    try {
      void reply.redirect(await destination(), 302);
    } catch (error) {
      const reason = reasonOf(error);
      if (!reason) throw error;
      const { status, html } = signInFailedPage(reason);
      void reply.code(status).type(HTML).send(html);
    }
  }
}

function reasonOf(error: unknown) {
  if (error instanceof SignInFailed) return error.reason;
  if (error instanceof SessionTooLarge) return 'too-large';
  if (error instanceof Problem) {
    if (error.code === 'service-unavailable') return 'away';
    return ['unauthenticated', 'role-not-allowed'].includes(error.code) ? 'refused' : undefined;
  }
  // What the library throws where the provider does not answer.
  return error instanceof TypeError || (error as Error).name === 'ClientError' ? 'away' : undefined;
}
