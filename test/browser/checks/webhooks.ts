import { Webhook } from 'standardwebhooks';
import { WebhookReceiver } from '../../support/webhook-receiver.js';
import { portal, quoted } from '../support/portal.js';
import { itInBothLanguages } from '../support/words.js';

/** Each with a buyer and an address of its own. */
const READERS = {
  en: { buyer: 'Region West', sample: 'uc5', receiver: new WebhookReceiver() },
  fr: { buyer: 'Gentofte Kommune', sample: 'gentofte', receiver: new WebhookReceiver() },
};
const receivers = Object.values(READERS).map(({ receiver }) => receiver);
beforeAll(() => Promise.all(receivers.map((receiver) => receiver.start())));
afterAll(() => Promise.all(receivers.map((receiver) => receiver.stop())));

describe('a webhook', () =>
  itInBothLanguages(
    'is added with its events, shows its secret once, and sends again what failed',
    async (words, locale) => {
      const { buyer, sample, receiver } = READERS[locale];
      const { page } = await portal.as(buyer, { locale });
      await page.goto('/buyer/webhooks');
      await page.getByRole('button', { name: words.addWebhook }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: words.address }).fill(receiver.url);
      await dialog.getByRole('textbox', { name: words.webhookDescription }).fill(`ERP ${locale}`);
      await dialog.getByRole('switch', { name: words.everyEvent }).uncheck();
      await dialog.getByRole('checkbox', { name: words.quotationIssued }).check();
      await dialog.getByRole('button', { name: words.registerWebhook }).click();
      const secret = await dialog.getByText(/^whsec_/).innerText();
      await dialog.getByRole('button', { name: words.secretKept }).click();
      await dialog.waitFor({ state: 'detached' });

      receiver.answers(500);
      await page.getByRole('link', { name: receiver.url }).last().click();
      await page.getByRole('heading', { name: `ERP ${locale}` }).waitFor();
      expect(await page.getByText(secret).count()).toBe(0);
      const order = await quoted(page, sample);
      const sent = await receiver.until('the first try', ({ message }) => message.data.orderId === order.id);
      await page.reload();
      const row = page.getByRole('row').filter({ hasText: words.quotationIssued });
      await row.getByText('500').waitFor();
      receiver.answers(204);
      await row.getByRole('button', { name: words.sendAgain }).click();
      await row.getByText(words.delivered).waitFor();
      expect(receiver.typesOf(order.id)).toContain('quotation.issued');
      expect(() => new Webhook(secret).verify(sent.text, sent.headers)).not.toThrow();
    },
  ));
