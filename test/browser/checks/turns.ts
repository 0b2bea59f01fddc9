import { whileLocked } from '../support/database.js';
import { placeSample } from '../support/orders.js';
import { portal, status, textOf, waitForStatus } from '../support/portal.js';
import { inEachLanguage } from '../support/words.js';

const GROSS = { en: 'EUR 156.25', fr: '156,25 EUR' };

describe('an order that both sides look at', () =>
  inEachLanguage((words, locale) => {
    it('is seen changing by both within a second, is one side’s turn while a person must act, and nobody’s after', async () => {
      const buyer = await portal.as('City Hospital', { locale });
      const supplier = await portal.as('The Supplier AB', { locale });
      const order = await placeSample(buyer.page, 'uc6', { unpriced: true });
      await waitForStatus(supplier.page, order.id, 'PLACED', 'supplier');
      await buyer.page.goto(`/buyer/orders/${order.id}`);
      await supplier.page.goto(`/supplier/orders/${order.id}`);
      await buyer.page.getByText(words.live, { exact: true }).waitFor();
      await supplier.page.getByText(words.live, { exact: true }).waitFor();
      /** @param decider sees it first; then the other one within a second */
      const turns = async (decider: typeof buyer, buyerStatus: string, supplierStatus = buyerStatus) => {
        const shown = {
          buyer: status(buyer.page, buyerStatus),
          supplier: status(supplier.page, supplierStatus),
        };
        const [first, second] =
          decider === buyer ? [shown.buyer, shown.supplier] : [shown.supplier, shown.buyer];
        await first.waitFor();
        await second.waitFor({ timeout: 1_000 });
        const mine = ({ page }: typeof buyer) => page.getByRole('region', { name: words.yourTurn }).count();
        return { buyer: await mine(buyer), supplier: await mine(supplier) };
      };
      const suppliers = { buyer: 0, supplier: 1 };
      expect(await turns(buyer, words.placed)).toEqual(suppliers);
      await supplier.page.getByRole('button', { name: words.confirm }).click();
      expect(await turns(supplier, words.confirmed)).toEqual(suppliers);
      await supplier.page.getByRole('textbox', { name: words.priceOfLine }).fill('12.50');
      await supplier.page.getByRole('textbox', { name: words.vatOfLine }).fill('25');
      await supplier.page.getByRole('button', { name: words.issue }).click();
      const quoted = await turns(supplier, words.quotedToBuyer, words.quotedToSupplier);
      expect(quoted).toEqual({ buyer: 1, supplier: 0 });
      // The acceptance cannot be taken as long as the supplier's order is locked.
      await whileLocked(
        portal.system.databases['supplier-service'].adminUrl,
        'SELECT 1 FROM orders WHERE id = $1 FOR UPDATE',
        [order.id],
        async () => {
          await buyer.page.getByRole('button', { name: words.accept }).click();
          const dialog = buyer.page.getByRole('dialog');
          expect(await textOf(dialog)).toContain(GROSS[locale]);
          await dialog.getByRole('button', { name: words.accept }).click();
          const travelling = await turns(buyer, words.accepted, words.quotedToSupplier);
          expect(travelling).toEqual({ buyer: 0, supplier: 0 });
        },
      );
      expect(await turns(supplier, words.completed)).toEqual({ buyer: 0, supplier: 0 });
    });
  }));
