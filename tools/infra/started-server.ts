/** A server that a start brought up and will stop. */
export interface StartedServer {
  name: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}
