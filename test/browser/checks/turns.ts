import { whileLocked } from '../support/database.js';
import { placeSample } from '../support/orders.js';
import { portal, status, textOf, waitForStatus } from '../support/portal.js';
import { wordsOf, type Locale, type Words } from '../support/words.js';

const GROSS = { en: 'EUR 156.25', fr: '156,25 EUR' };
/** Each side reads in a language of its own. */
const READERS = [
  { atBuyer: 'fr', atSupplier: 'en' },
  { atBuyer: 'en', atSupplier: 'fr' },
] as const;

/** A tenth of a second where nothing else runs; a page that is told of nothing would not show it for half a minute. */
const AT_ONCE_MS = 8_000;

async function reader(card: string, locale: Locale) {
  const { page } = await portal.as(card, { locale });
  return { page, words: wordsOf(locale) };
}

describe.each(READERS)(
  'an order that its buyer reads in $atBuyer and its supplier in $atSupplier',
  (read) => {
    it('is seen changing by both at once, is one side’s turn while a person must act, and nobody’s after', async () => {
      const buyer = await reader('City Hospital', read.atBuyer);
      const supplier = await reader('The Supplier AB', read.atSupplier);
      const order = await placeSample(buyer.page, 'uc6', { unpriced: true });
      await waitForStatus(supplier.page, order.id, 'PLACED', 'supplier');
      await buyer.page.goto(`/buyer/orders/${order.id}`);
      await supplier.page.goto(`/supplier/orders/${order.id}`);
      await buyer.page.getByText(buyer.words.live, { exact: true }).waitFor();
      await supplier.page.getByText(supplier.words.live, { exact: true }).waitFor();
      /** @param decider sees it first; then the other one */
      const turns = async (decider: typeof buyer, atBuyer: keyof Words, atSupplier = atBuyer) => {
        const shown = {
          buyer: status(buyer.page, buyer.words[atBuyer]),
          supplier: status(supplier.page, supplier.words[atSupplier]),
        };
        const [first, second] =
          decider === buyer ? [shown.buyer, shown.supplier] : [shown.supplier, shown.buyer];
        await first.waitFor();
        await second.waitFor({ timeout: AT_ONCE_MS });
        const mine = ({ page, words }: typeof buyer) =>
          page.getByRole('region', { name: words.yourTurn }).count();
        return { buyer: await mine(buyer), supplier: await mine(supplier) };
      };
      const suppliers = { buyer: 0, supplier: 1 };
      expect(await turns(buyer, 'placed')).toEqual(suppliers);
      await supplier.page.getByRole('button', { name: supplier.words.confirm }).click();
      expect(await turns(supplier, 'confirmed')).toEqual(suppliers);
      await supplier.page.getByRole('textbox', { name: supplier.words.priceOfLine }).fill('12.50');
      await supplier.page.getByRole('textbox', { name: supplier.words.vatOfLine }).fill('25');
      await supplier.page.getByRole('button', { name: supplier.words.issue }).click();
      const quoted = await turns(supplier, 'quotedToBuyer', 'quotedToSupplier');
      expect(quoted).toEqual({ buyer: 1, supplier: 0 });
      // The acceptance cannot be taken as long as the supplier's order is locked.
      await whileLocked(
        portal.system.databases['supplier-service'].adminUrl,
        'SELECT 1 FROM orders WHERE id = $1 FOR UPDATE',
        [order.id],
        async () => {
          await buyer.page.getByRole('button', { name: buyer.words.accept }).click();
          const dialog = buyer.page.getByRole('dialog');
          expect(await textOf(dialog)).toContain(GROSS[read.atBuyer]);
          await dialog.getByRole('button', { name: buyer.words.accept }).click();
          const travelling = await turns(buyer, 'accepted', 'quotedToSupplier');
          expect(travelling).toEqual({ buyer: 0, supplier: 0 });
        },
      );
      expect(await turns(supplier, 'completed')).toEqual({ buyer: 0, supplier: 0 });
    });
  },
);
