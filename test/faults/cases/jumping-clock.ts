import { withFaultSystem, tell, type Fault, type FaultContext } from '../fault.js';
import { lengthenInbox } from '../backlog.js';
import { ODD_DAYS, runClockJumps } from '../clock-jumps.js';

const BEFORE_THE_OUTAGE = `
  UPDATE orders SET variables = jsonb_set(variables, '{responseDueAt}', to_jsonb($2::text)), due_at = $2::timestamptz
  WHERE id = ANY($1::uuid[])`;

/** R15: clocks jump, and timers come due while a service is away. */
export const clock: Fault = {
  id: 'R15',
  title: 'clocks jump; timers come due in an outage',
  run: async (context) => {
    const rows = [await dueInOutage(context)];
    if (context.brief) return rows;
    for (const day of [undefined, ...ODD_DAYS]) {
      const row = await runClockJumps(context, day);
      tell(row, context.say);
      rows.push(row);
    }
    return rows;
  },
};

/**
 * While the supplier's service is away, buyers ask to cancel and the response comes due. The wish had arrived before
 * the timer could fire, so it wins, although much else waits before it.
 */
function dueInOutage(context: FaultContext) {
  const fault = 'response due while the service is away, cancel requests in its inbox';
  return withFaultSystem(context, { id: 'R15', fault }, async (system) => {
    const count = context.short ? 20 : 200;
    const ids = await system.ordersAt('received', count, 'CANCELLED');
    const [supplier] = system.services['supplier-service'];
    await supplier.stop();
    // Longer than what is handled before the first look at the timers.
    await lengthenInbox(system, 'supplier-service', 6_000);
    const { buyer } = system.flows.manual;
    for (const orderId of ids)
      await buyer.write({ kind: 'cancel', side: 'client', path: `/v1/orders/${orderId}/cancel`, orderId });
    const past = new Date(Date.now() - 1_000).toISOString();
    await system.checker.query('supplier', BEFORE_THE_OUTAGE, [ids, past]);
    await system.checker.query('supplier', 'UPDATE timers SET due_at = $2 WHERE order_id = ANY($1::uuid[])', [
      ids,
      past,
    ]);
    await supplier.start();
    return { verdict: await system.settle(), injected: count };
  });
}
