import { runJob } from './loads.js';
import type { FromDriver, ToDriver } from './protocol.js';
import { Shop } from './shop.js';

/** The load driver: a process of its own, told what to do by the bench over the channel between them. */
const tell = (message: FromDriver) => process.send?.(message);
let shop: Shop | undefined;

async function obey(message: ToDriver): Promise<void> {
  if (message.type === 'settings') {
    shop = await Shop.open(message.settings);
    tell({ type: 'ready', watch: shop.watchKind });
    return;
  }
  if (!shop) throw new Error('settings come first');
  if (message.type === 'ledger') tell({ type: 'ledger', ledger: shop.readLedger() });
  else {
    const stretch = { begin: () => tell({ type: 'begin' }), end: () => tell({ type: 'end' }) };
    tell({ type: 'result', result: await runJob(shop, message.job, stretch) });
  }
}

process.on('message', (message: ToDriver) => {
  obey(message).catch((error: Error) => tell({ type: 'broken', reason: error.message }));
});
process.once('disconnect', () => process.exit());
