const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Does the work when it is asked for, never twice at a time. Requests that come meanwhile are served together by one
 * more run, at least `gapMs` after the last one began.
 * @param work says whether it has to be done again
 */
export function paced(gapMs: number, work: () => Promise<boolean>): { ask(): void; stop(): void } {
  let isAsked = false;
  let isBusy = false;
  let isStopped = false;
  const workOff = async () => {
    isBusy = true;
    while (isAsked && !isStopped) {
      isAsked = false;
      const [isOwed] = await Promise.all([work(), wait(gapMs)]);
      isAsked ||= isOwed;
    }
    isBusy = false;
  };
  return {
    ask() {
      isAsked = true;
      if (!isBusy) void workOff();
    },
    stop() {
      isStopped = true;
    },
  };
}
