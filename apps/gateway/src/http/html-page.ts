const STYLE = `:root { color-scheme: light dark; --page: #f6f7f9; --panel: #fff; --line: #e3e6eb; --text: #1b2430; --muted: #566273; --action: #2b5aa3 }
@media (prefers-color-scheme: dark) { :root { --page: #0f141b; --panel: #171e27; --line: #2a3441; --text: #e6ebf2; --muted: #9aa7b8; --action: #7fa8e8 } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); margin: 0; padding: 48px 24px }
main { max-width: 640px; margin: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 12px; padding: 24px 32px }
h1 { font-size: 24px; margin: 0 0 4px } p.code { color: var(--muted); margin: 0 0 24px; font-family: ui-monospace, monospace }
a { color: var(--action) }`;

/**
 * A page of a few sentences that stands alone.
 * @param body trusted HTML
 */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

export const HTML = 'text/html; charset=utf-8';
