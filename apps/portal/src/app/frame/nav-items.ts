import {
  IconBuildingStore,
  IconGauge,
  IconInbox,
  IconList,
  IconMailOff,
  IconReceipt2,
  IconScale,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '@/api/role';
import type { MessageId } from '@/i18n/messages';

export interface NavItem {
  to: string;
  label: MessageId;
  icon: Icon;
  /** Whether only this very address counts as the page: others lie below it. */
  exact?: boolean;
}

const work = (to: string, label: MessageId = 'nav.work'): NavItem => ({
  to,
  label,
  icon: IconInbox,
  exact: true,
});
const orders = (to: string): NavItem => ({ to, label: 'nav.orders', icon: IconList });

const webhooks = (to: string): NavItem => ({ to, label: 'nav.webhooks', icon: IconWebhook });

export const NAV_ITEMS: Record<Role, NavItem[]> = {
  buyer: [
    work('/buyer'),
    orders('/buyer/orders'),
    { to: '/buyer/suppliers', label: 'nav.suppliers', icon: IconBuildingStore },
    webhooks('/buyer/webhooks'),
  ],
  supplier: [
    work('/supplier', 'work.title.supplier'),
    orders('/supplier/orders'),
    { to: '/supplier/prices', label: 'nav.prices', icon: IconReceipt2 },
    { to: '/supplier/policy', label: 'nav.policy', icon: IconScale },
    webhooks('/supplier/webhooks'),
  ],
  operator: [
    { to: '/ops', label: 'nav.board', icon: IconGauge, exact: true },
    orders('/ops/orders'),
    { to: '/ops/dead-letters', label: 'nav.deadLetters', icon: IconMailOff },
  ],
};
