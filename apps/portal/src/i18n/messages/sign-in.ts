import type { Wording } from '../wording';

export const signIn = {
  'signIn.title': ['Who do you want to be?', 'Qui voulez-vous être ?'],
  'signIn.trial': [
    'This is a trial. Open two of them side by side to see an order move.',
    'Ceci est un essai. Ouvrez-en deux côte à côte pour voir avancer une commande.',
  ],
  'signIn.title.real': ['Sign in', 'Connexion'],
  'signIn.real': [
    'Choose what you are here for; your company’s own sign-in follows.',
    'Choisissez votre rôle ; la connexion de votre entreprise suit.',
  ],
  'signIn.buyers': ['Buyers', 'Entreprises clientes'],
  'signIn.suppliers': ['Suppliers', 'Fournisseurs'],
  'signIn.operators': ['Operations', 'Exploitation'],
  'signIn.buyer': ['Places orders, accepts quotations', 'Passe les commandes, accepte les devis'],
  'signIn.supplier': ['Confirms orders, keeps prices', 'Confirme les commandes, tient les prix'],
  'signIn.operator': ['Watches the whole process', 'Surveille tout le processus'],
  'signIn.company': ['Your company has its own sign-in?', 'Votre entreprise a sa propre connexion ?'],
  'signIn.account.buyer': ['Sign in as a buyer', 'Se connecter comme entreprise cliente'],
  'signIn.account.supplier': ['Sign in as a supplier', 'Se connecter comme fournisseur'],
  'signIn.account.operator': ['Sign in as an operator', 'Se connecter à l’exploitation'],
} satisfies Wording;
