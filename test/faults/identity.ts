import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewayEnv, identityEnv } from '../support/app-env.js';
import { HttpCaller } from '../support/http-caller.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from '../support/processes.js';

/** The provider of tokens: one for the whole run, since no fault touches it. */
export class Identity {
  private constructor(
    private readonly app: AppProcess,
    private readonly url: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Identity> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const folder = await mkdtemp(join(tmpdir(), 'procmetier-identity-'));
    // No page is signed in by it: nobody follows its way back to a gateway.
    const addresses = { identityUrl: url, gatewayUrl: 'http://localhost:3000' };
    const app = new AppProcess('identity', identityEnv(addresses, folder), port);
    await app.start();
    return new Identity(app, url, folder);
  }

  gatewayEnv(port: number, rabbitMqUrl: string): Record<string, string> {
    const addresses = { identityUrl: this.url, gatewayUrl: `http://localhost:${port}` };
    return { ...gatewayEnv(addresses, rabbitMqUrl), DEMO_IDENTITY: 'true' };
  }

  async tokenOf(slug: string): Promise<string> {
    const { token } = await HttpCaller.signIn('', this.url, slug);
    if (!token) throw new Error(`no token for ${slug}`);
    return token;
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await rm(this.folder, { recursive: true });
  }
}
