import {
  IconBan,
  IconCheck,
  IconCircle,
  IconCircleCheck,
  IconClockX,
  IconFileText,
  IconHandStop,
  IconRefresh,
  IconSend,
  IconThumbUp,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { OrderStatus } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import classes from './status-badge.module.css';

interface Look {
  icon: Icon;
  tone: string | undefined;
}

const LOOKS: Record<OrderStatus, Look> = {
  PLACED: { icon: IconSend, tone: classes.gray },
  CONFIRMED: { icon: IconCheck, tone: classes.blue },
  QUOTED: { icon: IconFileText, tone: classes.amber },
  REVISION_REQUESTED: { icon: IconRefresh, tone: classes.amber },
  ACCEPTED: { icon: IconThumbUp, tone: classes.teal },
  COMPLETED: { icon: IconCircleCheck, tone: classes.green },
  REJECTED: { icon: IconX, tone: classes.red },
  DECLINED: { icon: IconHandStop, tone: classes.red },
  EXPIRED: { icon: IconClockX, tone: classes.gray },
  CANCELLED: { icon: IconBan, tone: classes.gray },
};
/** For a status that this portal does not know: the API may be newer. */
const UNKNOWN: Look = { icon: IconCircle, tone: classes.gray };
const lookOf = (status: string) => (LOOKS as Partial<Record<string, Look>>)[status] ?? UNKNOWN;

interface Props {
  status: OrderStatus;
  /** Whose order it is, for an operator, who sees both. */
  side?: 'client' | 'supplier';
  /** Whether a change is announced. */
  live?: boolean;
}

/** Colour, icon and word: no one of them alone carries the meaning. */
export function StatusBadge({ status, side, live }: Props) {
  const nameOf = useStatusName(side);
  const { icon: Picture, tone } = lookOf(status);
  return (
    <span className={`${classes.badge} ${tone}`} {...(live && { role: 'status' })}>
      <Picture size={14} stroke={2} aria-hidden />
      {nameOf(status)}
    </span>
  );
}
