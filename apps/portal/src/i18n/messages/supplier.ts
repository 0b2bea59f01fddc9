import type { Wording } from '../wording';

/** The pages on which a supplier says what it charges and how it answers. */
export const supplier = {
  'prices.summary': [
    '{currency} · version {version} · {count, plural, one {# item} other {# items}}',
    '{currency} · version {version} · {count, plural, one {# article} other {# articles}}',
  ],
  'prices.new': ['New price', 'Nouveau prix'],
  'prices.new.of': ['New price of {sku}', 'Nouveau prix de {sku}'],
  'prices.new.from': ['New price of {sku} from {date}', 'Nouveau prix de {sku} à partir du {date}'],
  'prices.from': ['from {date}', 'à partir du {date}'],
  'prices.cancel.from': [
    'Cancel the price of {sku} from {date}',
    'Annuler le prix de {sku} à partir du {date}',
  ],
  'prices.keep.from': ['Keep the price of {sku} from {date}', 'Garder le prix de {sku} à partir du {date}'],
  'prices.twice': ['Save one price of an item at a time', 'Enregistrez un seul prix par article à la fois'],
  'prices.begin': ['Valid from (empty: at once)', 'Valables dès le (vide : tout de suite)'],
  'prices.begin.past': ['Choose today or a later day', 'Choisissez aujourd’hui ou un jour suivant'],
  'prices.begin.after': [
    'The price that {sku} has now ends on {date}: choose a day until then',
    'Le prix actuel de {sku} prend fin le {date} : choisissez un jour jusque-là',
  ],
  'prices.validFrom': ['Valid from', 'Valable dès'],
  'prices.export': ['Export CSV', 'Exporter en CSV'],
  'prices.import': ['Import CSV…', 'Importer un CSV…'],
  'prices.save': ['Save as version {version}', 'Enregistrer la version {version}'],
  'prices.discard': ['Discard', 'Abandonner'],
  'prices.saved': ['Saved as version {version}', 'Version {version} enregistrée'],
  'prices.preview': ['Preview of {file}', 'Aperçu de {file}'],
  'prices.edits': [
    '{count, plural, one {# price changed} other {# prices changed}}',
    '{count, plural, one {# prix modifié} other {# prix modifiés}}',
  ],
  'prices.added': ['{count, plural, other {# new}}', '{count, plural, one {# nouveau} other {# nouveaux}}'],
  'prices.changed': [
    '{count, plural, other {# changed}}',
    '{count, plural, one {# modifié} other {# modifiés}}',
  ],
  'prices.removed': [
    '{count, plural, other {# removed}}',
    '{count, plural, one {# supprimé} other {# supprimés}}',
  ],
  'prices.unreadable': [
    '{count, plural, one {# row needs} other {# rows need}} correcting: the list cannot be saved.',
    '{count, plural, one {# ligne est à corriger} other {# lignes sont à corriger}} : la grille ne peut pas être enregistrée.',
  ],
  'prices.row': ['Line {line}: {detail}', 'Ligne {line} : {detail}'],
  'prices.invalid': ['Not a price', 'Ce n’est pas un prix'],
  'prices.fix': ['Correct the marked prices first', 'Corrigez d’abord les prix signalés'],
  'prices.ambiguous': [
    'Correct the marked prices first: in 1,000 the comma could stand for thousands or for decimals',
    'Corrigez d’abord les prix signalés : dans 1,000, la virgule peut séparer des milliers ou des décimales',
  ],
  'prices.kind.added': ['new', 'nouveau'],
  'prices.kind.changed': ['changed', 'modifié'],
  'prices.kind.removed': ['removed', 'supprimé'],
  'prices.more': ['and {count, number} more', 'et {count, number} de plus'],
  'prices.empty': [
    'Your price list is empty. Import a CSV file to begin.',
    'Votre grille est vide. Importez un fichier CSV pour commencer.',
  ],
  'prices.mismatch': [
    'Somebody changed the list meanwhile. It has been reloaded: check it and save again.',
    'La grille a changé entre-temps. Elle a été rechargée : vérifiez et enregistrez à nouveau.',
  ],
  'policy.title': ['Policy', 'Règles'],
  'policy.intro': [
    'How incoming orders are answered. A change holds from now on: deadlines that are running and quotations that are issued stay as they are.',
    'Traitement des commandes reçues. Un changement vaut dès maintenant : les délais en cours et les devis émis restent inchangés.',
  ],
  'policy.answer': ['Answers to orders', 'Réponses aux commandes'],
  'policy.deadlines': ['Deadlines', 'Délais'],
  'policy.auto': ['Confirm automatically', 'Confirmer automatiquement'],
  'policy.auto.text': [
    'An order is confirmed and quoted by itself if your list has every line, in the same unit, and the total including VAT is at most the limit.',
    'Une commande est confirmée et chiffrée d’elle-même si votre grille comporte chaque ligne, dans la même unité, et si le total TTC ne dépasse pas le plafond.',
  ],
  'policy.limit': ['Limit, including VAT', 'Plafond TTC'],
  'policy.limit.in': ['Limit in {currency}, including VAT', 'Plafond TTC en {currency}'],
  'policy.limit.invalid': ['An amount such as 1000.00', 'Un montant, par exemple 1000,00'],
  'policy.response': ['Days to answer an order', 'Jours pour répondre à une commande'],
  'policy.response.text': [
    'Each of 24 hours, from the arrival of the order. Without an answer it then expires.',
    'De 24 heures chacun, dès l’arrivée de la commande. Sans réponse, elle expire alors.',
  ],
  'policy.quote': ['Days to quote after that', 'Jours pour émettre le devis ensuite'],
  'policy.quote.text': [
    'Each of 24 hours, from the confirmation. Without a quotation the order then expires.',
    'De 24 heures chacun, dès la confirmation. Sans devis, la commande expire alors.',
  ],
  'policy.valid': ['Days a quotation is valid', 'Jours de validité d’un devis'],
  'policy.valid.text': [
    'From the day after the issue to the end of the last day. Without an acceptance the order then expires.',
    'Du lendemain de l’émission à la fin du dernier jour. Sans acceptation, la commande expire alors.',
  ],
  'policy.days.invalid': ['A whole number of days from 1', 'Un nombre entier de jours, au moins 1'],
  'policy.duration.other': [
    'Now {value}; typing days replaces it',
    'Actuellement {value} ; saisir des jours le remplace',
  ],
  'policy.zone': ['Time zone', 'Fuseau horaire'],
  'policy.zone.text': [
    'Where the last day of a quotation ends.',
    'Celui où prend fin le dernier jour d’un devis.',
  ],
  'policy.zone.invalid': ['A name such as Europe/Paris', 'Un nom tel que Europe/Paris'],
  'policy.visibility': ['Who sees your price list', 'Qui voit votre grille tarifaire'],
  'policy.visibility.public': ['Every company, suppliers too', 'Toute entreprise, fournisseurs compris'],
  'policy.visibility.buyers': ['All buyers', 'Toutes les entreprises clientes'],
  'policy.visibility.hidden': ['Only you', 'Vous seul'],
  'policy.save': ['Save policy', 'Enregistrer les règles'],
  'policy.mismatch': [
    'Somebody changed the policy meanwhile. What you have not changed yourself has been reloaded: check it and save again.',
    'Les règles ont changé entre-temps. Ce que vous n’avez pas modifié a été rechargé : vérifiez et enregistrez à nouveau.',
  ],
  'policy.saved': ['Policy saved', 'Règles enregistrées'],
} satisfies Wording;
