/** Made by build/wording-plugin.ts: a part of the wording in one language. */
declare module 'virtual:wording/*' {
  import type { Messages } from '@/i18n/text';

  const messages: Messages;
  export default messages;
}
