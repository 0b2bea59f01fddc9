import type { Wording } from '../wording';

export const signIn = {
  'signIn.title': ['Who do you want to be?', 'Qui voulez-vous être ?'],
  'signIn.trial': [
    'This is a trial. Open two of them side by side to see an order move.',
    'Version d’essai : ouvrez deux rôles côte à côte pour voir avancer une commande.',
  ],
  'signIn.title.real': ['Sign in', 'Connexion'],
  'signIn.real': [
    'Choose what you are here for; your company’s own sign-in follows.',
    'Choisissez votre rôle ; la connexion de votre entreprise suit.',
  ],
  'signIn.buyers': ['Buyers', 'Entreprises clientes'],
  'signIn.suppliers': ['Suppliers', 'Fournisseurs'],
  'signIn.operators': ['Operations', 'Exploitation'],
  'signIn.buyer': ['Place orders, accept quotations', 'Passer des commandes, accepter des devis'],
  'signIn.supplier': ['Confirm orders, manage prices', 'Confirmer des commandes, gérer ses prix'],
  'signIn.operator': ['Watch the whole process', 'Superviser tout le processus'],
  'signIn.company': ['Your company has its own sign-in?', 'Votre entreprise a sa propre connexion ?'],
  'signIn.account.buyer': ['Sign in as a buyer', 'Se connecter comme entreprise cliente'],
  'signIn.account.supplier': ['Sign in as a supplier', 'Se connecter comme fournisseur'],
  'signIn.account.operator': ['Sign in as an operator', 'Se connecter à l’exploitation'],
} satisfies Wording;
