import { plural } from "../../format/words";
import type { desk as french } from "../fr/desk";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");

export const desk: typeof french = {
  desk: {
    banner: "Demonstration: local mailbox, nothing is sent",
    clock: "Date of the demonstration",
    plusDay: "+1 day",
    plusWeek: "+7 days",
    folders: "Folders",
    drafts: "Drafts",
    inbox: "Inbox",
    sentitems: "Sent Items",
    deleteditems: "Deleted Items",
    messages: "Messages",
    emptyFolder: "This folder is empty.",
    choose: "Choose a message.",
    noSubject: "(no subject)",
    draft: "Draft",
    to: "To",
    from: "From",
    subject: "Subject",
    body: "Text of the message",
    send: "Send",
    sendWith: "Mail client",
    clients: {
      owa: "Outlook on the web",
      new: "New Outlook",
      classic: "Classic Outlook",
      mobile: "Outlook mobile",
    },
    sent: "Message gone (in the demonstration only).",
    remove: "Delete",
    attachments: (value) => n(value, "attachment", "attachments"),
    answer: "Answer as the customer",
    answerHint: "Play the customer: the answer arrives in the inbox.",
    answers: {
      promise: "Promise",
      paid: "Already paid",
      dispute: "Dispute",
      away: "Away",
      bounce: "Not delivered",
    },
    texts: {
      promise: "Hello,\n\nThe transfer will leave on Friday.\n\nKind regards",
      paid: "Hello,\n\nThis invoice was paid by transfer last Monday. Please check.\n\nKind regards",
      dispute:
        "Hello,\n\nWe dispute this invoice: the quantities delivered do not match our order.\n\nKind regards",
      away: "Hello,\n\nI am away until the end of next week and cannot read my mail.",
      bounce: "Your message could not be delivered: the recipient’s address does not exist (550 5.1.1).",
    },
    sendAnswer: "Send the answer",
    answered: "The answer has arrived in the inbox.",
    paneTitle: "Relance pane",
    resize: "Width of the pane",
    down: "The local mailbox does not answer.",
    downWay: "Start the application, then try again.",
  },
};
