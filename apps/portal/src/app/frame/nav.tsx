import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Role, Side } from '@/api/role';
import { useOrderCounts } from '@/features/orders/api/list-orders';
import { useText } from '@/i18n/use-text';
import { NAV_ITEMS } from './nav-items';
import classes from './nav.module.css';

export function Nav({ role }: { role: Role }) {
  const t = useText();
  return (
    <nav aria-label={t('app.menu')}>
      <ul className={classes.list}>
        {NAV_ITEMS[role].map(({ to, label, icon: Picture, exact }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes.link}
              activeOptions={{ exact: exact ?? false, includeSearch: false }}
            >
              <Picture size={18} stroke={1.7} aria-hidden />
              {t(label)}
              {exact && role !== 'operator' && <WorkCount role={role} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WorkCount({ role }: { role: Side }) {
  const t = useText();
  const { data: counts } = useOrderCounts(role);
  if (!counts?.yourTurn) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{counts.yourTurn}</span>
      <VisuallyHidden component="span"> {t('nav.count', { count: counts.yourTurn })}</VisuallyHidden>
    </span>
  );
}
