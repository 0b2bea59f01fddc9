/** A text, in which brackets and colons mean nothing, or a colon behind the name of a member. */
const TEXT_OR_COLON = /"(?:[^"\\]|\\.)*"|:/g;

/**
 * Whether an object of a JSON text has a name twice. Of such members a parser keeps the last, another one the first:
 * what was checked on the way here need not be what is done (RFC 8259, section 4).
 * @param value what the text was parsed to
 */
export function hasRepeatedMembers(text: string, value: unknown): boolean {
  let written = 0;
  for (const [token] of text.matchAll(TEXT_OR_COLON)) if (token === ':') written += 1;
  return written > membersOf(value);
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const members = Object.values(value);
  const own = Array.isArray(value) ? 0 : members.length;
  return members.reduce<number>((sum, member) => sum + membersOf(member), own);
}
