import type { Wording } from '../wording';

/** Suppliers and their lists, as every company sees them. */
export const suppliers = {
  'suppliers.title': ['Suppliers', 'Fournisseurs'],
  'suppliers.name': ['Name', 'Nom'],
  'suppliers.currency': ['Currency', 'Devise'],
  'suppliers.list': ['Price list', 'Grille tarifaire'],
  'suppliers.shown': ['visible', 'visible'],
  'suppliers.hidden': ['not visible', 'non visible'],
  'suppliers.order': ['New order', 'Nouvelle commande'],
  'suppliers.order.of': ['New order: {name}', 'Nouvelle commande : {name}'],
  'suppliers.search': ['Search suppliers', 'Rechercher un fournisseur'],
  'suppliers.empty': ['No supplier has this name.', 'Aucun fournisseur ne porte ce nom.'],
  'prices.title': ['Price list', 'Grille tarifaire'],
  'prices.search': ['Number or name', 'Numéro ou nom'],
  'prices.sku': ['Item number', 'Numéro d’article'],
  'prices.name': ['Name', 'Désignation'],
  'prices.unit': ['Unit', 'Unité'],
  'prices.vat': ['VAT', 'TVA'],
  'prices.now': ['Price now', 'Prix actuel'],
  'prices.none': ['No items match.', 'Aucun article ne correspond.'],
} satisfies Wording;
