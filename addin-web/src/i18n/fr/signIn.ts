export const signIn = {
  button: "Se connecter",
  again: "Réessayer",
  busy: "Connexion en cours…",
  /** What happened, and what to do, by kind of trouble. */
  troubles: {
    required: {
      title: "Connectez-vous pour commencer",
      text: "Relance utilise le compte Microsoft 365 de votre messagerie. Aucun autre mot de passe n'est demandé.",
    },
    consent: {
      title: "Votre administrateur doit donner son accord",
      text: "Relance demande à lire vos messages et à y déposer des brouillons ; il ne peut pas en envoyer. Votre organisation réserve cet accord à un administrateur : transmettez-lui ce lien, puis réessayez.",
    },
    notAllowed: {
      title: "Ce compte n'a pas accès à Relance",
      text: "Votre organisation n'a pas ouvert Relance à ce compte, ou pas depuis cet appareil. Demandez l'accès à votre administrateur en lui donnant la référence ci-dessous.",
    },
    registration: {
      title: "L'installation n'est pas terminée",
      text: "Relance n'est pas correctement déclaré dans Microsoft Entra. Votre administrateur trouvera la marche à suivre dans la page de déploiement ; donnez-lui la référence ci-dessous.",
    },
    popupBlocked: {
      title: "La fenêtre de connexion a été bloquée",
      text: "Autorisez les fenêtres contextuelles pour cette adresse, puis réessayez.",
    },
    cancelled: {
      title: "La connexion a été interrompue",
      text: "La fenêtre a été fermée avant la fin. Rien n'a été modifié.",
    },
    offline: {
      title: "Vous êtes hors ligne",
      text: "La connexion à Microsoft 365 reprendra dès que le réseau sera revenu.",
    },
    unavailable: {
      title: "Microsoft 365 ne répond pas",
      text: "La connexion n'a pas abouti. Réessayez dans un instant ; si cela se reproduit, donnez la référence ci-dessous à votre administrateur.",
    },
  },
  link: "Lien d'accord pour l'administrateur",
  copy: "Copier le lien",
  copied: "Lien copié",
  reference: (code: string) => `Référence : ${code}`,
};
