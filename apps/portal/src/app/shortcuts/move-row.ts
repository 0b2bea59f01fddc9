/** Puts focus on the next (1) or previous (-1) row's link of the lists on this page. */
export function moveRow(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')].filter(
    (link) => link.offsetParent !== null,
  );
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
}
