import '@fontsource-variable/inter/wght.css';
import './app/mantine.css';
import './app/tokens.css';
import './app/fields.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { router } from './app/router';
import { loadWording, startLanguage } from './i18n/load-wording';

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no #root');
const language = startLanguage();
const words = loadWording(language);
// The page's code and what it shows are fetched beside its words.
void router.load();
const messages = await words;
createRoot(root).render(
  <StrictMode>
    <App start={{ language, messages }} />
  </StrictMode>,
);
