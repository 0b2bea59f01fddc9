import type { ErrorCode } from '@app/contracts';

interface ProblemText {
  en: string;
  fr: string;
}

/** What each problem means and what to do about it, for the page that its `type` leads to. */
export const PROBLEM_TEXTS: Record<ErrorCode, ProblemText> = {
  'malformed-json': {
    en: 'The body could not be read as JSON. Check quotes, commas and brackets, that no object has a member twice, and that it is sent as UTF-8.',
    fr: 'Le corps de la requête n’est pas du JSON valide. Vérifiez guillemets, virgules et accolades, qu’aucun objet n’a deux fois le même membre, et qu’il est envoyé en UTF-8.',
  },
  'invalid-request': {
    en: 'A field is missing, unknown or of the wrong kind. The member “errors” names every one of them.',
    fr: 'Un champ manque, est inconnu ou n’a pas le bon type. Le membre « errors » les nomme tous.',
  },
  'invalid-cursor': {
    en: 'Use the cursor of the last answer as it is, with the same filters, or begin again without one.',
    fr: 'Reprenez tel quel le curseur de la dernière réponse, avec les mêmes filtres, ou recommencez sans curseur.',
  },
  unauthenticated: {
    en: 'Sign in at the identity provider and send its access token as “Authorization: Bearer …”. An expired token must be renewed.',
    fr: 'Connectez-vous auprès du fournisseur d’identité et envoyez son jeton d’accès : « Authorization: Bearer … ». Un jeton expiré doit être renouvelé.',
  },
  'role-not-allowed': {
    en: 'You are signed in, but this is reserved for another role: buyer, supplier or operator.',
    fr: 'Vous êtes identifié, mais cette action revient à un autre rôle : entreprise cliente, fournisseur ou opérateur.',
  },
  'party-not-registered': {
    en: 'Your token is valid, but the company that it names is not registered here. Ask an operator to register it with “npm run party”.',
    fr: 'Votre jeton est bon, mais l’entreprise qu’il désigne n’est pas enregistrée ici. Demandez à un opérateur de l’inscrire par « npm run party ».',
  },
  'not-found': {
    en: 'There is nothing at this address, or you may not see it.',
    fr: 'Il n’y a rien à cette adresse, ou elle ne vous est pas montrée.',
  },
  'order-not-found': {
    en: 'There is no such order among yours.',
    fr: 'Cette commande n’existe pas parmi les vôtres.',
  },
  'supplier-not-found': {
    en: 'There is no such supplier.',
    fr: 'Ce fournisseur n’existe pas.',
  },
  'quotation-not-found': {
    en: 'The order has no quotation yet. It comes after the supplier has confirmed the order.',
    fr: 'La commande n’a pas encore de devis. Il vient après la confirmation par le fournisseur.',
  },
  'estimate-not-found': {
    en: 'Only an order that waits for your confirmation has an estimate. From then on it has a quotation.',
    fr: 'Seule une commande qui attend votre confirmation a une estimation. Ensuite, elle a un devis.',
  },
  'dead-letter-not-found': {
    en: 'There is no such dead letter; perhaps it was redriven or discarded already.',
    fr: 'Ce message en échec n’existe pas ; il a peut-être déjà été relancé ou écarté.',
  },
  'webhook-not-found': {
    en: 'There is no such webhook among yours.',
    fr: 'Ce webhook n’existe pas parmi les vôtres.',
  },
  'webhook-delivery-not-found': {
    en: 'There is no such delivery of this webhook; old ones are not kept.',
    fr: 'Ce webhook n’a pas d’envoi de ce nom ; les anciens ne sont pas conservés.',
  },
  'method-not-allowed': {
    en: 'The address is right, the method is not. The header “Allow” lists those that may be used.',
    fr: 'L’adresse est bonne, la méthode non. L’en-tête « Allow » énumère celles qui sont permises.',
  },
  'not-acceptable': {
    en: 'This is not available in any of the media types that you accept.',
    fr: 'Cette ressource n’existe dans aucun des formats que vous acceptez.',
  },
  'transition-not-allowed': {
    en: 'The process does not allow this now. “state” is where the order stands, “turn” whose move it is, “allowed” what you may do.',
    fr: 'Le processus ne le permet pas maintenant. « state » dit où en est la commande, « turn » à qui c’est le tour, « allowed » ce que vous pouvez faire.',
  },
  'quotation-superseded': {
    en: 'There is a newer revision of this quotation. Read it before you decide.',
    fr: 'Il existe une révision plus récente de ce devis. Lisez-la avant de décider.',
  },
  'quotation-expired': {
    en: 'The quotation has expired. Place the order again if you still want it.',
    fr: 'La date de validité du devis est passée. Passez de nouveau la commande si vous la voulez toujours.',
  },
  'order-blocked': {
    en: 'Something about this order needs an operator. Nothing is lost; try again later.',
    fr: 'Cette commande demande l’intervention d’un opérateur. Rien n’est perdu ; réessayez plus tard.',
  },
  'order-resyncing': {
    en: 'After a restore this order is being compared with the other side. Nothing is lost; try again in a moment.',
    fr: 'Après une restauration, cette commande est comparée avec l’autre partie. Rien n’est perdu ; réessayez dans un instant.',
  },
  'dead-letter-not-foreign': {
    en: 'Only a message that is not ours may be discarded. Redrive this one after the repair.',
    fr: 'Seul un message qui n’est pas le nôtre peut être écarté. Relancez celui-ci après la réparation.',
  },
  'webhook-not-active': {
    en: 'Nothing is sent while the webhook is paused or disabled. Set its status to “active” first.',
    fr: 'Rien n’est envoyé tant que le webhook est en pause ou désactivé. Remettez d’abord son état à « active ».',
  },
  'version-mismatch': {
    en: 'It has changed since you read it. Read it again, check it, and send your decision with the new entity tag.',
    fr: 'L’objet a changé depuis votre lecture. Relisez-le, vérifiez, puis renvoyez votre décision avec la nouvelle étiquette.',
  },
  'request-timeout': {
    en: 'The request was not complete after two minutes, and nothing was carried out. Send it again over a faster line, or less at a time.',
    fr: 'La requête n’était pas complète au bout de deux minutes ; rien n’a été exécuté. Renvoyez-la sur une ligne plus rapide, ou en plus petites parties.',
  },
  'payload-too-large': {
    en: 'A JSON body may be up to 256 KiB, a CSV file up to 16 MiB. Send less at a time.',
    fr: 'Un corps JSON peut avoir 256 Kio, un fichier CSV 16 Mio. Envoyez-en moins à la fois.',
  },
  'unsupported-media-type': {
    en: 'Send JSON as “Content-Type: application/json”, or a price list as “text/csv”, and neither of them compressed.',
    fr: 'Envoyez du JSON avec « Content-Type: application/json », ou une grille tarifaire en « text/csv », sans compression.',
  },
  'rule-violated': {
    en: 'The request is well-formed, but it breaks a rule, for instance with a quantity of zero. See “errors”.',
    fr: 'La requête est bien formée, mais ce qu’elle demande enfreint une règle, par exemple une quantité nulle. Voir « errors ».',
  },
  'idempotency-key-reused': {
    en: 'This idempotency key belongs to another request. Use a new key for a new request.',
    fr: 'Cette clé d’idempotence appartient à une autre requête. Prenez une nouvelle clé pour une nouvelle requête.',
  },
  'lines-unpriced': {
    en: 'Give a price and a VAT rate for every line that the price list does not price, and for no other.',
    fr: 'Donnez un prix et un taux de TVA pour chaque ligne que la grille tarifaire ne couvre pas, et pour aucune autre.',
  },
  'price-list-invalid': {
    en: 'Some rows are invalid; “errors” lists every one with its line and reason. Nothing was changed.',
    fr: 'Certaines lignes sont refusées ; « errors » les nomme toutes, avec numéro et motif. Rien n’a été changé.',
  },
  'webhook-url-refused': {
    en: 'A webhook needs an https address with a public name, on port 443 or 8443, without credentials or fragment. “reason” says what is wrong with this one.',
    fr: 'Un webhook demande une adresse https dont le nom est public, sur le port 443 ou 8443, sans identifiants ni fragment. « reason » dit ce qui ne va pas.',
  },
  'too-many-webhooks': {
    en: 'A company may have ten webhooks. Delete one that is no longer used, or subscribe one of them to more events.',
    fr: 'Une entreprise peut avoir dix webhooks. Supprimez celui qui ne sert plus, ou élargissez les événements d’un autre.',
  },
  'rate-limited': {
    en: 'Too many requests in a short time. Wait as long as “Retry-After” says.',
    fr: 'Trop de requêtes en peu de temps. Attendez le délai indiqué par « Retry-After ».',
  },
  'headers-too-large': {
    en: 'The address and headers of a request may have 16 KiB together. Send shorter ones: often it is cookies of other pages.',
    fr: 'L’adresse et les en-têtes d’une requête peuvent avoir 16 Kio ensemble. Raccourcissez-les : souvent, ce sont des cookies d’autres pages.',
  },
  'internal-error': {
    en: 'Something went wrong on our side. Please tell us the trace id of the answer.',
    fr: 'Une erreur est survenue chez nous. Communiquez-nous l’identifiant de trace de la réponse.',
  },
  'outcome-unknown': {
    en: 'The answer did not come in time, so we do not know whether the request was accepted. Repeat it with the same idempotency key: it will not be carried out twice.',
    fr: 'La réponse n’est pas arrivée à temps : nous ne savons pas si la demande a été prise en compte. Répétez-la avec la même clé d’idempotence : elle ne sera pas exécutée deux fois.',
  },
  overloaded: {
    en: 'There are more requests at once than we can answer in time. This one was not accepted; try again after the time in “Retry-After”.',
    fr: 'On nous demande plus en même temps que nous ne pouvons traiter à temps. Rien n’a été pris en compte ; réessayez après le délai indiqué par « Retry-After ».',
  },
  'service-unavailable': {
    en: 'A part of the system is unavailable. The request was not accepted; try again after the time in “Retry-After”.',
    fr: 'Une partie du système est absente. Rien n’a été pris en compte ; réessayez après le délai indiqué par « Retry-After ».',
  },
};
