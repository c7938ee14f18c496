/** La visite guidée du bureau : un mois de relances en cinq minutes. */
export const tour = {
  tour: {
    title: "Visite guidée",
    begin: "Visite guidée",
    resume: (at: number, total: number) => `Reprendre la visite (${at} / ${total})`,
    at: (at: number, total: number) => `${at} / ${total}`,
    next: "Suite",
    skip: "Passer",
    back: "Précédent",
    end: "Terminer la visite",
    leave: "Quitter la visite ; elle reprendra ici",
    done: "C'est fait",
    help: {
      sendAll: "Envoyer les brouillons",
      advanceWeek: "Avancer de 7 jours",
      answerPromise: "Répondre à la place d'un client",
      advanceMonth: "Avancer de 30 jours",
    },
    steps: {
      start: {
        title: "La journée commence",
        text: "À gauche, une boîte aux lettres de démonstration : rien n'en sort. À droite, le volet : des factures d'exemple y sont importées. Sa première ligne dit ce qu'il y a à faire, et pour quel montant.",
      },
      prepare: {
        title: "Préparer les relances",
        text: "Dans le volet, ouvrez une ligne pour voir pourquoi et le texte exact, décochez qui vous voulez, puis « Préparer ». Les messages naissent dans vos brouillons ; rien ne part.",
      },
      send: {
        title: "Relire et envoyer",
        text: "« Relire le premier » ouvre chaque brouillon l'un après l'autre. Modifiez, envoyez : c'est votre message. Pour aller vite, le bureau envoie les autres.",
      },
      week: {
        title: "Une semaine passe",
        text: "L'horloge de la démonstration avance. Le volet ne relance pas ceux qui viennent de l'être : il attend le délai de votre scénario.",
      },
      answer: {
        title: "Un client répond",
        text: "Ouvrez un message envoyé et répondez à la place du client : promesse, litige, absence. Ou laissez le bureau promettre un virement pour vendredi.",
      },
      decide: {
        title: "Décider d'un geste",
        text: "Le volet a lu la réponse et souligné la phrase qui compte. « Noter la promesse » suspend les relances jusqu'à sa date ; Ctrl+Z revient en arrière.",
      },
      call: {
        title: "Appeler",
        text: "Avancez d'une semaine. Les règlements connus sont trop anciens : le volet retient tout jusqu'à ce que vous confirmiez qu'il n'y a rien de plus récent. La feuille d'appel dit alors ce qui est dû et les derniers mots échangés.",
      },
      letter: {
        title: "La mise en demeure",
        text: "Avancez d'un mois et confirmez de nouveau : qui n'a rien payé reçoit un courrier. Sous « À poster », la lettre est prête à imprimer, pénalités et indemnité calculées.",
      },
      dashboard: {
        title: "Où en est-on ?",
        text: "Le tableau : balance âgée, délai de règlement, promesses tenues, ce qui a bougé depuis lundi. Voilà un mois de relances.",
      },
    },
  },
};
