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

  /** @throws {Error} the server refuses, with its reason */
  private async call(method: string, path: string[], body?: object): Promise<Response> {
    const response = await fetch(`${this.base}/${path.map(encodeURIComponent).join('/')}`, {
      method,
      headers: { authorization: this.authorization, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const absent = response.status === 404 && method !== 'PUT' && method !== 'POST';
    if (response.ok || absent) return response;
    throw new Error(
      `RabbitMQ refuses ${method} ${path.join('/')}: ${response.status} ${await response.text()}`,
    );
  }
}
