import classes from './brand.module.css';

export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden>
        <rect width="24" height="24" rx="6" fill="#2b5aa3" />
        <path
          d="M4 12h4l2-4 4 8 2-4h4"
          fill="none"
          stroke="#fff"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      ProcMétier
    </span>
  );
}
