import type { Wording } from '../wording';

/** What may be wrong with a row of an imported price list, by the codes of the API. */
export const priceRows = {
  'row.missing': ['{field} is missing: {rule}', '{field} manque : {rule}'],
  'row.invalid': ['{field} is not valid: {rule}', '{field} ne convient pas : {rule}'],
  'row.unknown-field': ['there is no column {field}', 'la colonne {field} n’existe pas'],
  'row.vat-category-mismatch': [
    'the VAT category does not go with the rate',
    'la catégorie de TVA ne correspond pas au taux',
  ],
  'row.duplicate-sku': ['this item number appears twice', 'ce numéro d’article figure deux fois'],
  'row.validity-over': [
    'validTo must be later than validFrom and than now',
    'validTo doit être postérieur à validFrom et à maintenant',
  ],
  'row.not-utf-8': [
    'the file is not UTF-8: save it as “CSV UTF-8” and choose it again',
    'le fichier n’est pas en UTF-8 : enregistrez-le au format « CSV UTF-8 » et choisissez-le de nouveau',
  ],
  'row.wrong-header': [
    'the first line must name the columns sku, name, unitCode, unitPrice, vatRatePercent',
    'la première ligne doit nommer les colonnes sku, name, unitCode, unitPrice, vatRatePercent',
  ],
  'row.wrong-number-of-cells': [
    'it has another number of cells than the first line',
    'le nombre de cellules diffère de la première ligne',
  ],
  'row.not-a-row': ['it cannot be read as CSV', 'illisible comme CSV'],
  'row.import-empty': ['the file holds no row', 'le fichier ne contient aucune ligne'],
  'row.import-incomplete': ['the file did not arrive whole', 'le fichier n’est pas arrivé entier'],
  'row.rule.sku': ['1 to 80 characters', '1 à 80 caractères'],
  'row.rule.name': ['1 to 200 characters', '1 à 200 caractères'],
  'row.rule.unitCode': [
    'a unit code of UN/ECE Rec. 20, such as EA or KGM',
    'un code d’unité UN/ECE Rec. 20, comme EA ou KGM',
  ],
  'row.rule.unitPrice': [
    'zero or more, at most 4 decimals, such as 12.50',
    'zéro ou plus, 4 décimales au plus, comme 12.50',
  ],
  'row.rule.baseQuantity': [
    'above zero, at most 4 decimals, such as 100',
    'supérieur à zéro, 4 décimales au plus, comme 100',
  ],
  'row.rule.vatRatePercent': [
    '0 to 100, at most 2 decimals, such as 25',
    'de 0 à 100, 2 décimales au plus, comme 25',
  ],
  'row.rule.vatCategory': ['one of S, Z, E, AE, K, G, O', 'l’une des catégories S, Z, E, AE, K, G, O'],
  'row.rule.validFrom': [
    'the first day of the price, such as 2027-01-01',
    'le premier jour du tarif, comme 2027-01-01',
  ],
  'row.rule.validTo': [
    'the first day without the price, such as 2027-01-01',
    'le premier jour sans ce tarif, comme 2027-01-01',
  ],
} satisfies Wording;
