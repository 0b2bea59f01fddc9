import {
  IconArrowRight,
  IconShieldCog,
  IconShoppingCart,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { Role } from '@/api/role';
import { useText } from '@/i18n/use-text';
import classes from './sign-in-page.module.css';

const ICONS: Record<Role, Icon> = {
  buyer: IconShoppingCart,
  supplier: IconTruckDelivery,
  operator: IconShieldCog,
};

export function SignInCard({ role, name, href }: { role: Role; name: string; href: string }) {
  const t = useText();
  const id = useId();
  const Picture = ICONS[role];
  return (
    <li className={classes.card}>
      <span className={classes.icon} aria-hidden>
        <Picture size={20} stroke={1.7} />
      </span>
      <span className={classes.who}>
        <a href={href} className={classes.name} aria-describedby={id}>
          {name}
        </a>
        <span id={id} className={classes.what}>
          {t(`signIn.${role}`)}
        </span>
      </span>
      <IconArrowRight size={18} aria-hidden className={classes.arrow} />
    </li>
  );
}
