/** Made by build/wording-plugin.ts: one language of the wording, parsed. */
declare module 'virtual:wording/*' {
  import type { Messages } from '@/i18n/text';

  const messages: Messages;
  export default messages;
}
