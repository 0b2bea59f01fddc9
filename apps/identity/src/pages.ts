import type { Role } from '@app/contracts';
import type { DemoAccount } from './demo-parties.js';

const STYLE = `
:root { color-scheme: light dark; --page: #f6f7f9; --panel: #fff; --line: #e3e6eb; --text: #1b2430; --muted: #566273; --action: #2b5aa3 }
@media (prefers-color-scheme: dark) { :root { --page: #0f141b; --panel: #171e27; --line: #2a3441; --text: #e6ebf2; --muted: #9aa7b8; --action: #7fa8e8 } }
* { box-sizing: border-box }
body { margin: 0; padding: 48px 24px; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, sans-serif }
main { max-width: 880px; margin: auto }
h1 { font-size: 24px; margin: 0 0 4px } h2 { font-size: 15px; margin: 32px 0 12px }
p { color: var(--muted); margin: 0 }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 12px }
button { font: inherit; text-align: left; min-height: 64px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); color: inherit; cursor: pointer }
button:hover, button:focus-visible { border-color: var(--action); outline: 2px solid var(--action); outline-offset: 1px }
button strong { display: block; font-size: 15px; font-weight: 600 } button span { color: var(--muted); font-size: 12.5px }`;

const GROUPS: { role: Role; en: string; fr: string }[] = [
  { role: 'buyer', en: 'Buyers', fr: 'Entreprises clientes' },
  { role: 'supplier', en: 'Suppliers', fr: 'Fournisseurs' },
  { role: 'operator', en: 'Operations', fr: 'Exploitation' },
];

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;

/** One card for each demo account; choosing it is the sign-in. */
export function signInPage(action: string, accounts: DemoAccount[]): string {
  const groups = GROUPS.map(({ role, en, fr }) => {
    const cards = accounts.filter((account) => account.role === role).map(card);
    return `<h2>${en} · <span lang="fr">${fr}</span></h2><div class="cards">${cards.join('')}</div>`;
  });
  return page(
    'Who are you today?',
    `<p>A trial without passwords: choose a company. Open two windows to play both sides.</p>
<p lang="fr">Un essai sans mot de passe : choisissez une entreprise. Ouvrez deux fenêtres pour jouer les deux rôles.</p>
<form method="post" action="${escapeHtml(action)}">${groups.join('')}</form>`,
  );
}

const card = ({ slug, name }: DemoAccount) =>
  `<button name="account" value="${escapeHtml(slug)}"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(slug)}</span></button>`;

/** @param body trusted HTML */
export const messagePage = (title: string, body: string) => page(escapeHtml(title), body);
