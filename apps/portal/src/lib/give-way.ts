/** Lets the browser do what has waited meanwhile: a key, a click, a picture of the page. */
export const giveWay = (): Promise<void> =>
  'scheduler' in window && 'yield' in window.scheduler
    ? window.scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
