import { FLOW_NAMES, FLOWS, type FlowContext, type FlowName } from './flows.js';
import type { Random } from './random.js';

/** People at work: so many at once, each carrying one order after the other through a flow that the seed picks. */
export class Workload {
  private over = false;
  private done = 0;
  private readonly people: Promise<void>[];

  constructor(
    private readonly context: FlowContext,
    random: Random,
    /** `atMost`: orders in all; without, until `stop`. */
    {
      atOnce,
      atMost = Infinity,
      flows = FLOW_NAMES,
    }: { atOnce: number; atMost?: number; flows?: FlowName[] },
  ) {
    let begun = 0;
    const work = async () => {
      while (!this.over && begun < atMost) {
        const flow = flows[begun % flows.length];
        begun += 1;
        // Uneven steps, so that the same kinds do not march in line.
        await FLOWS[random.next() < 0.8 ? flow : random.pick(flows)](this.context);
        this.done += 1;
      }
    };
    this.people = Array.from({ length: atOnce }, work);
  }

  get orders(): number {
    return this.done;
  }

  get ended(): Promise<unknown> {
    return Promise.all(this.people);
  }

  /** Begins no more orders; what is under way comes to its end. */
  async stop(): Promise<void> {
    this.over = true;
    await this.ended;
  }
}
