/** The way of an order that is meant to be completed; what is not named here lies before or between. */
const STAGES = ['PLACED', 'CONFIRMED', 'QUOTED', 'ACCEPTED', 'COMPLETED'];

interface Known {
  stage: number;
  waiting: { stage: number; resolve: () => void }[];
}

/** How far each order in flight is known to have come, whoever tells it first. */
export class Progress {
  private readonly orders = new Map<string, Known>();

  /** Later news of an earlier stage changes nothing. */
  saw(orderId: string, status: string): void {
    const order = this.known(orderId);
    order.stage = Math.max(order.stage, STAGES.indexOf(status));
    const reached = order.waiting.filter(({ stage }) => stage <= order.stage);
    order.waiting = order.waiting.filter(({ stage }) => stage > order.stage);
    for (const { resolve } of reached) resolve();
  }

  reached(orderId: string, status: 'QUOTED' | 'COMPLETED'): Promise<void> {
    const order = this.known(orderId);
    const stage = STAGES.indexOf(status);
    if (order.stage >= stage) return Promise.resolve();
    return new Promise((resolve) => order.waiting.push({ stage, resolve }));
  }

  forget(orderId: string): void {
    this.orders.delete(orderId);
  }

  private known(orderId: string): Known {
    const known = this.orders.get(orderId) ?? { stage: -1, waiting: [] };
    this.orders.set(orderId, known);
    return known;
  }
}
