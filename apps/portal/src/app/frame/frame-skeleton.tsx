import { LateSkeleton } from '@/components/late-skeleton';
import classes from './frame-skeleton.module.css';

/** The frame's own shape while the session is asked for, so that nothing jumps afterwards. */
export function FrameSkeleton() {
  return (
    <div className={classes.frame}>
      <LateSkeleton rows={8} />
    </div>
  );
}
