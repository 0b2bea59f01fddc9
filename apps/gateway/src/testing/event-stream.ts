/** A reader over a real socket. */
export class Stream {
  private text = '';
  private readonly ending = new AbortController();
  ended = false;

  private constructor(readonly response: Response) {}

  static async open(url: string, token: string, headers: Record<string, string> = {}): Promise<Stream> {
    const ending = new AbortController();
    const response = await fetch(`${url}/v1/events`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: ending.signal,
    });
    const stream = new Stream(response);
    stream.ending.signal.addEventListener('abort', () => ending.abort());
    if (response.ok) void stream.read();
    return stream;
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>)
        this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Closed by the test.
    }
    this.ended = true;
  }

  get ids(): string[] {
    return [...this.text.matchAll(/^id: (.*)\nevent: order$/gm)].map(([, id]) => id);
  }

  /** Where it says that it begins. */
  get beginsAt(): string | undefined {
    return this.begin?.[1];
  }

  /** Whether it says that nothing is left out since then. */
  get tellsAll(): boolean | undefined {
    return this.begin && this.begin[2] === 'true';
  }

  private get begin(): string[] | undefined {
    return (
      /^retry: 3000\n\nid: (.*)\nevent: position\ndata: {"complete":(true|false)}\n\n/.exec(this.text) ??
      undefined
    );
  }

  close(): void {
    this.ending.abort();
  }
}
