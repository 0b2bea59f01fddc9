import type { QuotationStatus, VatCategory } from '@app/contracts';
import type { Language } from '../../http/language.js';

export interface Texts {
  locale: string;
  title: string;
  /** In place of the number, as long as the supplier has not issued it. */
  draft: string;
  revision: string;
  supplier: string;
  buyer: string;
  order: string;
  reference: string;
  issued: string;
  validUntil: string;
  status: string;
  statuses: Record<QuotationStatus, string>;
  lines: string;
  columns: { position: string; item: string; quantity: string; unitPrice: string; vat: string; net: string };
  /** `7.50 / 100 pieces`: a price for more than one unit. */
  per: string;
  unpriced: string;
  /** In place of the totals of a draft. */
  notIssuedYet: string;
  neverIssued: string;
  taxes: string;
  /** Why there is no VAT, by category. */
  withoutVat: Record<Exclude<VatCategory, 'S'>, string>;
  taxColumns: { category: string; rate: string; base: string; tax: string };
  net: string;
  tax: string;
  gross: string;
  note: string;
  page: (number: number, count: number) => string;
}

/** The words of the document, as the glossary has them. */
export const TEXTS: Record<Language, Texts> = {
  en: {
    locale: 'en-GB',
    title: 'Quotation',
    draft: 'draft',
    revision: 'Revision',
    supplier: 'Supplier',
    buyer: 'Buyer',
    order: 'Order',
    reference: 'Your reference',
    issued: 'Issued',
    validUntil: 'Valid until',
    status: 'Status',
    statuses: {
      DRAFT: 'Draft',
      ISSUED: 'Issued',
      SUPERSEDED: 'Superseded',
      ACCEPTED: 'Accepted',
      DECLINED: 'Declined',
      EXPIRED: 'Expired',
      WITHDRAWN: 'Withdrawn',
    },
    lines: 'Lines',
    columns: {
      position: 'No.',
      item: 'Item',
      quantity: 'Quantity',
      unitPrice: 'Unit price',
      vat: 'VAT',
      net: 'Net amount',
    },
    per: 'per',
    unpriced: 'not priced yet',
    notIssuedYet: 'No quotation has been issued yet: this draft binds nobody.',
    neverIssued: 'The order ended before a quotation was issued.',
    taxes: 'VAT by rate',
    withoutVat: {
      Z: 'zero rated',
      E: 'exempt',
      AE: 'reverse charge',
      K: 'intra-Community supply',
      G: 'export outside the EU',
      O: 'outside the scope of VAT',
    },
    taxColumns: { category: 'Category', rate: 'Rate', base: 'Net amount', tax: 'VAT' },
    net: 'Total excluding VAT',
    tax: 'VAT',
    gross: 'Total including VAT',
    note: 'Note',
    page: (number, count) => `Page ${number} of ${count}`,
  },
  fr: {
    locale: 'fr-FR',
    title: 'Devis',
    draft: 'brouillon',
    revision: 'Révision',
    supplier: 'Fournisseur',
    buyer: 'Entreprise cliente',
    order: 'Commande',
    reference: 'Votre référence',
    issued: 'Émis le',
    validUntil: 'Valable jusqu’au',
    status: 'Statut',
    statuses: {
      DRAFT: 'Brouillon',
      ISSUED: 'Émis',
      SUPERSEDED: 'Remplacé',
      ACCEPTED: 'Accepté',
      DECLINED: 'Décliné',
      EXPIRED: 'Expiré',
      WITHDRAWN: 'Retiré',
    },
    lines: 'Lignes',
    columns: {
      position: 'N°',
      item: 'Article',
      quantity: 'Quantité',
      unitPrice: 'Prix unitaire HT',
      vat: 'TVA',
      net: 'Montant HT',
    },
    per: 'par',
    unpriced: 'prix à venir',
    notIssuedYet: 'Aucun devis n’a encore été émis : ce brouillon n’engage personne.',
    neverIssued: 'La commande a pris fin avant l’émission d’un devis.',
    taxes: 'TVA par taux',
    withoutVat: {
      Z: 'taux zéro',
      E: 'exonéré',
      AE: 'autoliquidation',
      K: 'livraison intracommunautaire',
      G: 'exportation hors UE',
      O: 'hors champ de la TVA',
    },
    taxColumns: { category: 'Catégorie', rate: 'Taux', base: 'Montant HT', tax: 'TVA' },
    net: 'Total HT',
    tax: 'TVA',
    gross: 'Total TTC',
    note: 'Remarque',
    page: (number, count) => `Page ${number} sur ${count}`,
  },
};
