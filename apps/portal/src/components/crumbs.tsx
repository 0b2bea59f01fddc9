import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import classes from './crumbs.module.css';

export function Crumbs({ to, parent, current }: { to: string; parent: string; current: string }) {
  const t = useText();
  return (
    <nav aria-label={t('detail.crumb')} className={classes.crumbs}>
      <Link to={to}>{parent}</Link>
      <span aria-hidden>/</span>
      <span aria-current="page">{current}</span>
    </nav>
  );
}
