/** What a person reads, in English and in French: written here a second time, so that a changed text fails a check. */
const WORDS = {
  accept: ['Accept quotation', 'Accepter le devis'],
  accepted: ['Accepted', 'Acceptée'],
  addWebhook: ['Add webhook', 'Ajouter un webhook'],
  address: ['Address', 'Adresse'],
  cancelAction: ['Cancel order', 'Annuler la commande'],
  cancelled: ['Cancelled', 'Annulée'],
  cancelMenu: ['Cancel order…', 'Annuler la commande…'],
  completed: ['Completed', 'Conclue'],
  confirm: ['Confirm order', 'Confirmer la commande'],
  confirmed: ['Confirmed', 'Confirmée'],
  deadLetters: ['Dead letters', 'Messages en échec'],
  decline: ['Decline…', 'Décliner…'],
  declineAction: ['Decline quotation', 'Décliner le devis'],
  declined: ['Declined', 'Devis décliné'],
  delivered: ['Delivered', 'Remis'],
  desk: ['Operations desk', 'Exploitation'],
  discard: ['Discard…', 'Écarter…'],
  discardAction: ['Discard message', 'Écarter le message'],
  discarded: ['Discarded', 'Écartés'],
  estimate: ['Estimate', 'Estimation'],
  everyEvent: ['Every event', 'Tous les événements'],
  failed: ['Processing failed', 'Échec du traitement'],
  failedAgain: ['Redriven: it failed again', 'Relancé : nouvel échec'],
  gross: ['Gross total', 'Total TTC'],
  importCsv: ['Import CSV…', 'Importer un CSV…'],
  inWords: ['Details', 'Précisions'],
  issue: ['Issue quotation', 'Émettre le devis'],
  item: ['Item of line 1', 'Article de la ligne 1'],
  keep: ['Keep as it is', 'Ne rien changer'],
  leaveList: ['Discard', 'Abandonner'],
  list: ['List of steps', 'Liste des étapes'],
  live: ['Live', 'En direct'],
  loading: ['Loading…', 'Chargement…'],
  more: ['More actions', 'Plus d’actions'],
  myWork: ['My work', 'À traiter'],
  newOrder: ['New order', 'Nouvelle commande'],
  noneDiscarded: ['No message was discarded.', 'Aucun message écarté.'],
  noneFailed: ['No message has failed.', 'Aucun message en échec.'],
  notFound: ['Not found', 'Introuvable'],
  notPriced: ['not priced', 'sans prix'],
  note: ['Reason for discarding it', 'Pourquoi l’écarter'],
  noteMissing: ['Say why it can be discarded.', 'Indiquez pourquoi il peut être écarté.'],
  openOrders: ['Open orders', 'Commandes ouvertes'],
  other: ['Other', 'Autre'],
  pdf: ['Download PDF', 'Télécharger le PDF'],
  placed: ['Placed', 'Passée'],
  placeOrder: ['Place order', 'Passer la commande'],
  priceList: ['Price list', 'Grille tarifaire'],
  priceOfLine: ['Unit price of line 1', 'Prix unitaire de la ligne 1'],
  process: ['Process', 'Processus'],
  quotation: ['Quotation', 'Devis'],
  quotationExpired: ['The quotation is no longer valid.', 'Le devis n’est plus valable.'],
  quotationIssued: ['Quotation issued', 'Devis émis'],
  quotedToBuyer: ['Quoted', 'Devis reçu'],
  quotedToSupplier: ['Quoted', 'Devis envoyé'],
  reason: ['Reason', 'Motif'],
  reconnecting: ['Reconnecting…', 'Reconnexion…'],
  redrive: ['Redrive', 'Relancer'],
  redrivenKnown: ['Redriven: already known', 'Relancé : déjà connu'],
  reference: ['Your reference', 'Votre référence'],
  registerWebhook: ['Register webhook', 'Enregistrer le webhook'],
  resendFromSupplier: ['Resend from the supplier’s side', 'Renvoyer depuis le côté fournisseur'],
  resent: ['Asked to send again', 'Renvoi demandé'],
  resyncAction: ['Resync order', 'Resynchroniser la commande'],
  resynced: [
    'The order is held until both sides agree',
    'La commande est retenue jusqu’à ce que les deux côtés concordent',
  ],
  resyncSupplier: ['Resync the supplier’s side…', 'Resynchroniser le côté fournisseur…'],
  review: ['Review quotation', 'Examiner le devis'],
  reviewHere: ['Review quotation, waiting here, your turn', 'Examiner le devis, en attente ici, à vous'],
  save: ['Save as version', 'Enregistrer la version'],
  secretKept: ['I have saved it', 'Je l’ai conservé'],
  sendAgain: ['Send again', 'Renvoyer'],
  signedOut: ['You have been signed out', 'Votre session a pris fin'],
  signOut: ['Sign out', 'Se déconnecter'],
  signInAgain: ['Sign in again', 'Se reconnecter'],
  somethingBroke: ['Something went wrong on our side.', 'Une erreur est survenue de notre côté.'],
  start: ['Order placed', 'Commande'],
  supplier: ['Supplier', 'Fournisseur'],
  tooLate: ['it can no longer be accepted', 'il ne peut plus être accepté'],
  tryAgain: ['Try again', 'Réessayer'],
  unknownOutcome: [
    'We do not know yet whether this was taken',
    'Nous ne savons pas encore si votre demande a été prise en compte',
  ],
  unknownType: ['Unknown type of message', 'Type de message inconnu'],
  vatOfLine: ['VAT % of line 1', 'TVA\u00a0% de la ligne 1'],
  webhookDescription: ['Description, for yourself', 'Description, pour vous'],
  whoAreYou: ['Who do you want to be?', 'Qui voulez-vous être ?'],
  yourTurn: ['Your turn', 'À vous'],
} satisfies Record<string, [english: string, french: string]>;

/** Words that no French page shows; letters of any alphabet end a word: "Accepté" is no "Accept". */
export const ENGLISH =
  /(?<!\p{L})(Your|Order|Buyer|Accept|Quotation|Done|Waiting|History|Live|valid)(?!\p{L})/u;

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export type Words = Record<keyof typeof WORDS, string>;

export const wordsOf = (locale: Locale): Words =>
  Object.fromEntries(
    Object.entries(WORDS).map(([key, [english, french]]) => [key, locale === 'en' ? english : french]),
  ) as Words;

type Check = (words: Words, locale: Locale) => Promise<void>;

/** By what an English and a French reader finds on the screen, beside each other: half the time is waiting. */
export const itInBothLanguages = (name: string, check: Check, timeoutMs?: number): void =>
  it(
    `${name} (en, fr)`,
    async () => void (await Promise.all(LOCALES.map((locale) => checkIn(locale, check)))),
    timeoutMs,
  );

/** Of what both cannot do at the same time, or what has few words. */
export const itIn = (locale: Locale, name: string, check: Check, timeoutMs?: number): void =>
  it(`${name} (${locale})`, () => checkIn(locale, check), timeoutMs);

async function checkIn(locale: Locale, check: Check): Promise<void> {
  try {
    await check(wordsOf(locale), locale);
  } catch (error) {
    throw new Error(`in ${locale}: ${String(error)}`, { cause: error });
  }
}
