import { whileLocked } from '../support/database.js';
import { placeSample } from '../support/orders.js';
import { portal, quoted, status, textOf, waitForStatus } from '../support/portal.js';
import { inEachLanguage } from '../support/words.js';

const GROSS = { en: 'DKK 247,187.50', fr: '247 187,50 DKK' };

describe('an order that both sides look at', () =>
  inEachLanguage((words, locale) => {
    it('shows the other side’s decision within a second, without reloading', async () => {
      const buyer = await portal.as('City Hospital', { locale });
      const supplier = await portal.as('The Supplier AB', { locale });
      const order = await placeSample(buyer.page, 'uc6');
      await buyer.page.goto(`/buyer/orders/${order.id}`);
      await status(buyer.page, words.placed).waitFor();
      await buyer.page.getByText(words.live, { exact: true }).waitFor();
      await supplier.page.goto(`/supplier/orders/${order.id}`);
      await supplier.page.getByRole('button', { name: words.confirm }).click();
      await status(supplier.page, words.quotedToSupplier).waitFor();
      await status(buyer.page, words.quotedToBuyer).waitFor({ timeout: 1_000 });
    });

    it('is exactly one side’s turn while a person must act, and nobody’s after that', async () => {
      const buyer = await portal.as('City Hospital', { locale });
      const supplier = await portal.as('The Supplier AB', { locale });
      const order = await placeSample(buyer.page, 'uc6', { unpriced: true });
      await waitForStatus(supplier.page, order.id, 'PLACED', 'supplier');
      await buyer.page.goto(`/buyer/orders/${order.id}`);
      await supplier.page.goto(`/supplier/orders/${order.id}`);
      const turns = async (buyerStatus: string, supplierStatus = buyerStatus) => {
        await status(buyer.page, buyerStatus).waitFor();
        await status(supplier.page, supplierStatus).waitFor();
        const mine = ({ page }: typeof buyer) => page.getByRole('region', { name: words.yourTurn }).count();
        return { buyer: await mine(buyer), supplier: await mine(supplier) };
      };
      const suppliers = { buyer: 0, supplier: 1 };
      expect(await turns(words.placed)).toEqual(suppliers);
      await supplier.page.getByRole('button', { name: words.confirm }).click();
      expect(await turns(words.confirmed)).toEqual(suppliers);
      await supplier.page.getByRole('textbox', { name: words.priceOfLine }).fill('12.50');
      await supplier.page.getByRole('textbox', { name: words.vatOfLine }).fill('25');
      await supplier.page.getByRole('button', { name: words.issue }).click();
      expect(await turns(words.quotedToBuyer, words.quotedToSupplier)).toEqual({ buyer: 1, supplier: 0 });
      // The acceptance cannot be taken as long as the supplier's order is locked.
      await whileLocked(
        portal.system.databases['supplier-service'].adminUrl,
        'SELECT 1 FROM orders WHERE id = $1 FOR UPDATE',
        [order.id],
        async () => {
          await buyer.page.getByRole('button', { name: words.accept }).click();
          await buyer.page.getByRole('dialog').getByRole('button', { name: words.accept }).click();
          expect(await turns(words.accepted, words.quotedToSupplier)).toEqual({ buyer: 0, supplier: 0 });
        },
      );
      expect(await turns(words.completed)).toEqual({ buyer: 0, supplier: 0 });
    });

    it('is completed on both sides once its quotation is accepted', async () => {
      const buyer = await portal.as('Gentofte Kommune', { locale });
      const supplier = await portal.as('Delcomputer A/S', { locale });
      const order = await quoted(buyer.page);
      await supplier.page.goto(`/supplier/orders/${order.id}`);
      await buyer.page.goto(`/buyer/orders/${order.id}`);
      await buyer.page.getByRole('button', { name: words.accept }).click();
      const dialog = buyer.page.getByRole('dialog');
      expect(await textOf(dialog)).toContain(GROSS[locale]);
      await dialog.getByRole('button', { name: words.accept }).click();
      await status(buyer.page, words.completed).waitFor();
      await status(supplier.page, words.completed).waitFor();
    });
  }));
