import { Link } from '@tanstack/react-router';
import type { OperatorStats } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './board.module.css';

interface Tile {
  name: string;
  value: number | undefined;
  to?: string;
  search?: object;
  alarm?: boolean;
}

/** The four numbers that an operator looks at first; each leads to what it counts, where there is a list of that. */
export function StatTiles({ stats }: { stats: OperatorStats | undefined }) {
  const t = useText();
  const format = useFormat();
  const tiles: Tile[] = [
    { name: t('board.open'), value: stats?.open, to: '/ops/orders', search: { state: 'open' } },
    {
      name: t('board.overdue'),
      value: stats?.overdue,
      to: '/ops/orders',
      search: { state: 'overdue' },
      alarm: true,
    },
    { name: t('board.completedToday'), value: stats?.completedToday },
    {
      name: t('board.deadLetters'),
      value: stats?.deadLetters,
      to: '/ops/dead-letters',
      search: {},
      alarm: true,
    },
  ];
  return (
    <div className={classes.tiles}>
      {tiles.map(({ name, value, to, search, alarm }) => {
        const figure = (
          <>
            <span className={classes.tileName}>{name}</span>
            <span className={classes.tileValue}>
              {value === undefined ? '–' : format.quantity(String(value))}
            </span>
          </>
        );
        if (!to)
          return (
            <div key={name} className={classes.tile}>
              {figure}
            </div>
          );
        return (
          <Link
            key={name}
            to={to}
            search={search}
            className={classes.tile}
            data-alarm={(alarm && value) || undefined}
          >
            {figure}
          </Link>
        );
      })}
    </div>
  );
}
