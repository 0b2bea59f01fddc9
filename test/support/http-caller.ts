/** An answer of the HTTP API, its body read. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the HTTP API with a token, as a machine does. */
export class HttpCaller {
  constructor(
    private readonly baseUrl: string,
    readonly token?: string,
  ) {}

  /** With client credentials `<slug>` / `demo`. */
  static async signIn(gatewayUrl: string, identityUrl: string, slug: string): Promise<HttpCaller> {
    const response = await fetch(`${identityUrl}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${slug}:demo`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!response.ok) throw new Error(`sign-in of ${slug}: ${await response.text()}`);
    const { access_token: token } = (await response.json()) as { access_token: string };
    return new HttpCaller(gatewayUrl, token);
  }

  get<Body>(path: string, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.call('GET', path, { headers });
  }

  post<Body>(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.call('POST', path, { body, headers });
  }

  async call<Body>(method: string, path: string, { body, headers }: CallOptions = {}): Promise<Answer<Body>> {
    const isText = typeof body === 'string';
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : isText ? body : JSON.stringify(body),
    });
    const text = await response.text();
    // HEAD tells the type of a body that it does not have.
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    };
  }
}
