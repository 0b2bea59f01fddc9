import {
  IconArrowRight,
  IconShieldCog,
  IconShoppingCart,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { Role } from '@/api/role';
import classes from './sign-in-page.module.css';

const ICONS: Record<Role, Icon> = {
  buyer: IconShoppingCart,
  supplier: IconTruckDelivery,
  operator: IconShieldCog,
};

interface Props {
  role: Role;
  name: string;
  /** What one does there, where no heading has said it. */
  what?: string;
  href: string;
}

export function SignInCard({ role, name, what, href }: Props) {
  const id = useId();
  const Picture = ICONS[role];
  return (
    <li className={classes.card}>
      <span className={classes.icon} aria-hidden>
        <Picture size={20} stroke={1.7} />
      </span>
      <span className={classes.who}>
        <a href={href} className={classes.name} {...(what && { 'aria-describedby': id })}>
          {name}
        </a>
        {what && (
          <span id={id} className={classes.what}>
            {what}
          </span>
        )}
      </span>
      <IconArrowRight size={18} aria-hidden className={classes.arrow} />
    </li>
  );
}
