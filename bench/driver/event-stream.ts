/** Takes server-sent events apart as their bytes come in; only their data, which is JSON. */
export class EventStreamReader {
  private rest = '';
  private readonly decoder = new TextDecoder();

  constructor(private readonly onData: (data: unknown) => void) {}

  push(chunk: Uint8Array): void {
    const blocks = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.read(block);
  }

  private read(block: string): void {
    const data = block
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice('data:'.length).trimStart());
    if (data.length > 0) this.onData(JSON.parse(data.join('\n')));
  }
}
