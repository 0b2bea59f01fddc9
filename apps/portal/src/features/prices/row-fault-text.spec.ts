import { expect, it } from 'vitest';
import { messagesOf } from '@/i18n/messages';
import { textOf } from '@/i18n/text';
import { rowFaultText } from './row-fault-text';

const french = textOf('fr', messagesOf('fr'));
const fault = (code: string, pointer: string) => ({ code, pointer, detail: 'in English' });

it.each([
  [
    fault('invalid', '/rows/3/unitPrice'),
    'unitPrice ne convient pas : zéro ou plus, 4 décimales au plus, comme 12.50',
  ],
  [fault('missing', '/sku'), 'sku manque : 1 à 80 caractères'],
  [fault('unknown-field', '/colour'), 'la colonne colour n’existe pas'],
  [fault('duplicate-sku', ''), 'ce numéro d’article figure deux fois'],
  [
    fault('not-utf-8', ''),
    'le fichier n’est pas en UTF-8 : enregistrez-le au format « CSV UTF-8 » et choisissez-le de nouveau',
  ],
  [fault('invalid', '/newer-field'), 'in English'],
  [fault('newer-code', '/sku'), 'in English'],
])('%o', (given, text) => expect(rowFaultText(given, french).replaceAll('\u00a0', ' ')).toBe(text));
