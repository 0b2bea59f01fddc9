import { htmlPage } from '../http/html-page.js';
import type { SignInFailed } from './sign-in.js';

type Reason = SignInFailed['reason'] | 'away' | 'too-large';

const TEXTS: Record<Reason, { status: number; en: string; fr: string }> = {
  expired: {
    status: 400,
    en: 'This sign-in is too old, or was begun in another browser.',
    fr: 'Cette connexion est trop ancienne, ou a été commencée dans un autre navigateur.',
  },
  refused: {
    status: 403,
    en: 'The identity provider did not let you in.',
    fr: 'Le fournisseur d’identité ne vous a pas laissé entrer.',
  },
  'other-role': {
    status: 403,
    en: 'You are signed in, but your account has another role than the one that you chose.',
    fr: 'Vous êtes connecté, mais votre compte a un autre rôle que celui que vous avez choisi.',
  },
  away: {
    status: 503,
    en: 'The identity provider cannot be reached. Please try again in a moment.',
    fr: 'Le fournisseur d’identité est injoignable. Veuillez réessayer dans un instant.',
  },
  'too-large': {
    status: 500,
    en: 'The identity provider gives out tokens that are too large for a cookie. Please tell your operator.',
    fr: 'Le fournisseur d’identité délivre des jetons trop grands pour un cookie. Veuillez prévenir votre opérateur.',
  },
};

/** What a person sees whose sign-in came to nothing: problem details are for programs. */
export function signInFailedPage(reason: Reason): { status: number; html: string } {
  const { status, en, fr } = TEXTS[reason];
  const html = htmlPage(
    'Sign-in',
    `<h1>You are not signed in</h1>
<p>${en} <a href="/">Begin again</a></p>
<p lang="fr">${fr} <a href="/">Recommencer</a></p>`,
  );
  return { status, html };
}
