import { Webhook } from 'standardwebhooks';
import { WebhookReceiver } from '../../support/webhook-receiver.js';
import { portal, quoted } from '../support/portal.js';
import { itIn } from '../support/words.js';

let receiver: WebhookReceiver;
beforeAll(async () => (receiver = await new WebhookReceiver().start()));
afterAll(() => receiver.stop());

describe('a webhook', () =>
  itIn(
    'fr',
    'is added with its events, shows its secret once, and sends again what failed',
    async (words, locale) => {
      receiver.forget();
      const { page } = await portal.as('Region West', { locale });
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
      const order = await quoted(page, 'uc5');
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
