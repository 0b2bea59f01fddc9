import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import { htmlPage } from '../http/html-page.js';
import { PROBLEM_TEXTS } from './problem-texts.js';

/** The page that the `type` of a problem leads to, in English and French. */
export function problemPage(code: ErrorCode): string {
  const { status, title } = ERROR_CODES[code];
  const { en, fr } = PROBLEM_TEXTS[code];
  return htmlPage(
    code,
    `<h1>${title}</h1>
<p class="code">${status} · ${code}</p>
<p>${en}</p>
<p lang="fr">${fr}</p>`,
  );
}

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_CODES, text);
