import type { Wording } from '../wording';

/** What a supplier reads of prices on the page of an order. */
export const pricing = {
  'banner.estimate': ['Estimate: {amount} gross', 'Estimation : {amount} TTC'],
  'banner.unpriced': [
    '{count, plural, one {# line is not priced by your list} other {# lines are not priced by your list}}',
    '{count, plural, one {# ligne sans prix dans votre grille} other {# lignes sans prix dans votre grille}}',
  ],
  'estimate.title': ['Estimate', 'Estimation'],
  'estimate.text': [
    'What your price list gives now, at the prices in force on {date}, when the order was placed. Only you see it, and it binds nobody: the quotation is made when you confirm.',
    'Ce que donne votre grille actuelle, aux prix en vigueur le {date}, lorsque la commande a été passée. Vous seul la voyez et elle n’engage personne : le devis est établi lorsque vous confirmez.',
  ],
  'estimate.unpriced': ['not priced', 'sans prix'],
  'estimate.partly': [
    '{count, plural, one {Your list does not price # line: you price it by hand after you have confirmed. The totals are without it.} other {Your list does not price # lines: you price them by hand after you have confirmed. The totals are without them.}}',
    '{count, plural, one {Votre grille ne donne pas de prix pour # ligne : vous la chiffrez à la main après avoir confirmé. Les totaux sont sans elle.} other {Votre grille ne donne pas de prix pour # lignes : vous les chiffrez à la main après avoir confirmé. Les totaux sont sans elles.}}',
  ],
  'estimate.none': [
    'Your list prices none of the lines: you price them by hand after you have confirmed.',
    'Votre grille ne donne de prix pour aucune ligne : vous les chiffrez à la main après avoir confirmé.',
  ],
  'price.title': ['Price the lines', 'Chiffrer les lignes'],
  'price.unitPrice.line': ['Unit price of line {line}', 'Prix unitaire de la ligne {line}'],
  'price.vat.line': ['VAT % of line {line}', 'TVA % de la ligne {line}'],
  'price.partly': [
    'So far, without the lines that have no price yet',
    'Pour l’instant, hors lignes sans prix',
  ],
  'price.listed': ['from your list', 'de votre grille'],
  'price.invalid': ['A number, at most four decimals', 'Un nombre, quatre décimales au plus'],
  'price.tooLarge': ['The amount of this line is too large', 'Le montant de cette ligne est trop élevé'],
  'price.vat.invalid': ['From 0 to 100, at most two decimals', 'De 0 à 100, deux décimales au plus'],
  'price.mixed': [
    'A quotation is outside the scope of VAT as a whole, or not at all',
    'Un devis est hors champ de la TVA en entier, ou pas du tout',
  ],
  'price.category.line': ['Why no VAT on line {line}', 'Pourquoi sans TVA, ligne {line}'],
} satisfies Wording;
