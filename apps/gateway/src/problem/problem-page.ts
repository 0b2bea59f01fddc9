import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import { PROBLEM_TEXTS } from './problem-texts.js';

/** The page that the `type` of a problem leads to, in English and French. */
export function problemPage(code: ErrorCode): string {
  const { status, title } = ERROR_CODES[code];
  const { en, fr } = PROBLEM_TEXTS[code];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${code}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1b2430; background: #f6f7f9; margin: 0; padding: 48px 24px }
main { max-width: 640px; margin: auto; background: #fff; border: 1px solid #e3e6eb; border-radius: 12px; padding: 24px 32px }
h1 { font-size: 24px; margin: 0 0 4px } p.code { color: #566273; margin: 0 0 24px; font-family: ui-monospace, monospace }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="code">${status} · ${code}</p>
<p>${en}</p>
<p lang="fr">${fr}</p>
</main>
</body>
</html>
`;
}

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_CODES, text);
