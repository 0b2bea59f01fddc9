import type { Change } from './document.js';

/** A breaking change that is meant: `change` is the line that the comparison prints. */
export interface Declared {
  change: string;
  reason: string;
}

export interface Verdict {
  lines: string[];
  ok: boolean;
}

/**
 * Breaking changes pass only with a reason. A declaration that no change needs fails, so that none is left over for a
 * later change.
 */
export function judge(changes: readonly Change[], declared: readonly Declared[]): Verdict {
  const reasonOf = new Map(declared.map(({ change, reason }) => [change, reason.trim()]));
  const lines = [...new Map(changes.map((change) => [change.text, change])).values()].map(
    ({ breaking, text }) => ({ breaking, text, reason: breaking ? reasonOf.get(text) : undefined }),
  );
  const unused = declared.filter(
    ({ change }) => !lines.some(({ breaking, text }) => breaking && text === change),
  );
  return {
    lines: [
      ...lines.map(({ breaking, text, reason }) => {
        if (!breaking) return `compatible  ${text}`;
        return reason ? `declared    ${text} (${reason})` : `BREAKING    ${text}`;
      }),
      ...unused.map(({ change }) => `UNUSED      ${change}: remove it from the declarations`),
    ],
    ok: unused.length === 0 && lines.every(({ breaking, reason }) => !breaking || !!reason),
  };
}
