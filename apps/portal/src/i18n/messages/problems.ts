import type { Wording } from '../wording';

/** One text for each code of the API, and for the two that only a browser can meet; `.read` where nothing was sent. */
export const problems = {
  'problem.unreachable': [
    'We do not know yet whether this was taken: nobody answered. Try again: it will not happen twice.',
    'Nous ne savons pas encore si votre demande a été prise en compte : aucune réponse. Réessayez : elle ne sera pas exécutée deux fois.',
  ],
  'problem.unreachable.read': [
    'The system cannot be reached now.',
    'Le système est injoignable pour le moment.',
  ],
  'problem.unreadable': ['The answer could not be read.', 'La réponse est illisible.'],
  'problem.malformed-json': ['The request could not be read.', 'La demande est illisible.'],
  'problem.invalid-request': ['Some entries are not valid.', 'Certaines saisies ne conviennent pas.'],
  'problem.invalid-cursor': [
    'This page of the list is gone: reload it.',
    'Cette page de la liste n’existe plus : rechargez-la.',
  ],
  'problem.unauthenticated': ['You are not signed in.', 'Vous n’êtes pas connecté.'],
  'problem.role-not-allowed': ['Your role may not do this.', 'Votre rôle ne le permet pas.'],
  'problem.party-not-registered': [
    'Your company is not registered here.',
    'Votre entreprise n’est pas inscrite ici.',
  ],
  'problem.not-found': ['There is nothing at this address.', 'Il n’y a rien à cette adresse.'],
  'problem.order-not-found': ['There is no such order.', 'Cette commande n’existe pas.'],
  'problem.supplier-not-found': ['There is no such supplier.', 'Ce fournisseur n’existe pas.'],
  'problem.quotation-not-found': ['The order has no quotation yet.', 'La commande n’a pas encore de devis.'],
  'problem.estimate-not-found': [
    'The order does not wait for your confirmation.',
    'La commande n’attend pas votre confirmation.',
  ],
  'problem.dead-letter-not-found': ['This message is no longer here.', 'Ce message n’est plus là.'],
  'problem.method-not-allowed': ['This is not possible here.', 'Ce n’est pas possible ici.'],
  'problem.not-acceptable': [
    'This form of the document does not exist.',
    'Le document n’existe pas sous cette forme.',
  ],
  'problem.transition-not-allowed': [
    'This is no longer possible: the order is {status}, {turn}.',
    'Ce n’est plus possible : la commande est « {status} », {turn}.',
  ],
  'problem.quotation-superseded': [
    'There is a newer revision of the quotation.',
    'Il existe une révision plus récente du devis.',
  ],
  'problem.quotation-expired': ['The quotation is no longer valid.', 'Le devis n’est plus valable.'],
  'problem.order-blocked': [
    'The order is blocked until our operations desk has fixed it.',
    'La commande est bloquée jusqu’à l’intervention de notre exploitation.',
  ],
  'problem.order-resyncing': [
    'The order is being compared with the other side after a restore; try again in a moment.',
    'La commande est comparée avec l’autre partie après une restauration ; réessayez dans un instant.',
  ],
  'problem.dead-letter-not-foreign': [
    'Only a message that is not ours may be discarded.',
    'Seul un message qui n’est pas le nôtre peut être écarté.',
  ],
  'problem.version-mismatch': [
    'This changed while you were reading. Check and confirm again.',
    'Cela a changé pendant votre lecture. Vérifiez et confirmez à nouveau.',
  ],
  'problem.request-timeout': [
    'Sending took too long; nothing was taken.',
    'L’envoi a duré trop longtemps ; rien n’a été pris en compte.',
  ],
  'problem.payload-too-large': ['This is too large.', 'C’est trop volumineux.'],
  'problem.unsupported-media-type': [
    'This kind of file is not accepted.',
    'Ce type de fichier n’est pas accepté.',
  ],
  'problem.rule-violated': ['Some entries break a rule.', 'Certaines saisies enfreignent une règle.'],
  'problem.idempotency-key-reused': [
    'This was already sent once with other content. Check whether it was taken before you try again.',
    'Ceci a déjà été envoyé, avec un autre contenu. Vérifiez si cela a été pris en compte avant de réessayer.',
  ],
  'problem.lines-unpriced': ['Every line needs a price.', 'Chaque ligne doit avoir un prix.'],
  'problem.price-list-invalid': [
    'The file has invalid rows; nothing was changed.',
    'Le fichier contient des lignes erronées ; rien n’a été modifié.',
  ],
  'problem.webhook-not-found': ['There is no such webhook.', 'Ce webhook n’existe pas.'],
  'problem.webhook-delivery-not-found': ['There is no such message.', 'Cet envoi n’existe pas.'],
  'problem.webhook-not-active': [
    'The webhook is paused or disabled.',
    'Le webhook est en pause ou désactivé.',
  ],
  'problem.webhook-url-refused': [
    'Nothing is sent to this address: it needs https and a public name.',
    'Rien n’est envoyé à cette adresse : il faut https et un nom public.',
  ],
  'problem.too-many-webhooks': ['You have ten webhooks already.', 'Vous avez déjà dix webhooks.'],
  'problem.rate-limited': [
    'Too many requests at once. Wait a moment.',
    'Trop de demandes à la suite. Patientez un instant.',
  ],
  'problem.headers-too-large': [
    'Your browser sent too much with this. Clear the cookies of this site and sign in again.',
    'Votre navigateur a envoyé trop de données avec cette demande. Effacez les cookies de ce site et reconnectez-vous.',
  ],
  'problem.internal-error': ['Something went wrong on our side.', 'Une erreur est survenue de notre côté.'],
  'problem.outcome-unknown': [
    'We do not know yet whether this was taken. Try again: it will not happen twice.',
    'Nous ne savons pas encore si votre demande a été prise en compte. Réessayez : elle ne sera pas exécutée deux fois.',
  ],
  'problem.overloaded': [
    'The system is very busy; nothing was taken. Try again in a few seconds.',
    'Le système est très sollicité ; rien n’a été pris en compte. Réessayez dans quelques secondes.',
  ],
  'problem.overloaded.read': [
    'The system is very busy. Try again in a few seconds.',
    'Le système est très sollicité. Réessayez dans quelques secondes.',
  ],
  'problem.service-unavailable': [
    'A part of the system is unavailable; nothing was taken. Try again soon.',
    'Une partie du système est indisponible ; rien n’a été pris en compte. Réessayez bientôt.',
  ],
  'problem.service-unavailable.read': [
    'A part of the system is unavailable. Try again soon.',
    'Une partie du système est indisponible. Réessayez bientôt.',
  ],
  'problem.trace': ['Reference for support: {traceId}', 'Référence pour l’assistance : {traceId}'],
  'problem.summary': [
    '{count, plural, one {One entry needs correcting} other {# entries need correcting}}',
    '{count, plural, one {Une saisie est à corriger} other {# saisies sont à corriger}}',
  ],
} satisfies Wording;
