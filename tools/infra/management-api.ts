import { InfraError } from './infra-error.js';

/** RabbitMQ's management HTTP API, as far as it is used here. */
export class ManagementApi {
  private readonly base: string;
  private readonly authorization: string;

  /**
   * @param managementUrl without credentials
   * @param adminUrl the AMQP URL of an administrator, whose name and password are taken
   */
  constructor(managementUrl: string, adminUrl: string) {
    this.base = `${managementUrl.replace(/\/$/, '')}/api`;
    const { username, password } = new URL(adminUrl);
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    this.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }

  /** @returns undefined when there is no such thing */
  async get<T>(...path: string[]): Promise<T | undefined> {
    const response = await this.call('GET', path);
    return response.status === 404 ? undefined : ((await response.json()) as T);
  }

  async put(path: string[], body: object): Promise<void> {
    await this.call('PUT', path, body);
  }

  async post(path: string[], body: object): Promise<void> {
    await this.call('POST', path, body);
  }

  /** What is not there counts as removed. */
  async delete(...path: string[]): Promise<void> {
    await this.call('DELETE', path);
  }

  /**
   * @throws {InfraError} nobody answers, or the account is refused
   * @throws {Error} the server refuses something else, with its reason
   */
  private async call(method: string, path: string[], body?: object): Promise<Response> {
    const response = await fetch(`${this.base}/${path.map(encodeURIComponent).join('/')}`, {
      method,
      headers: { authorization: this.authorization, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    }).catch((error: Error) => {
      throw new InfraError(
        `RabbitMQ's management cannot be reached at ${this.base}: name a RabbitMQ that runs in RABBITMQ_ADMIN_URL and RABBITMQ_MANAGEMENT_URL, or, for a trial, bring one up with "npm run infra" (${reasonOf(error)})`,
      );
    });
    if (response.status === 401)
      throw new InfraError(
        'RabbitMQ refuses this account: look at the name and the password in RABBITMQ_ADMIN_URL, which must be of an administrator',
      );
    const absent = response.status === 404 && method !== 'PUT' && method !== 'POST';
    if (response.ok || absent) return response;
    throw new Error(
      `RabbitMQ refuses ${method} ${path.join('/')}: ${response.status} ${await response.text()}`,
    );
  }
}

/** `fetch` itself says only that it failed. */
const reasonOf = ({ message, cause }: Error) => (cause as Error | undefined)?.message || message;
