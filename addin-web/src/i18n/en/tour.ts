/** The desk's guided tour: a month of reminders in five minutes. */
export const tour = {
  tour: {
    title: "Guided tour",
    begin: "Guided tour",
    resume: (at: number, total: number) => `Resume the tour (${at} / ${total})`,
    at: (at: number, total: number) => `${at} / ${total}`,
    next: "Next",
    skip: "Skip",
    back: "Previous",
    end: "End the tour",
    leave: "Leave the tour; it will resume here",
    done: "Done",
    help: {
      sendAll: "Send the drafts",
      advanceWeek: "Move on 7 days",
      answerPromise: "Answer as a customer",
      advanceMonth: "Move on 30 days",
    },
    steps: {
      start: {
        title: "The day begins",
        text: "On the left, a demonstration mailbox: nothing leaves it. On the right, the pane, with sample invoices imported. Its first line says what is to be done, and for how much.",
      },
      prepare: {
        title: "Prepare the reminders",
        text: "In the pane, open a row to see why and the exact text, untick whom you like, then “Prepare”. The messages appear in your drafts; nothing is sent.",
      },
      send: {
        title: "Read and send",
        text: "“Review the first” opens the drafts one after the other. Change them, send them: they are your messages. To save time, the desk sends the rest.",
      },
      week: {
        title: "A week goes by",
        text: "The clock of the demonstration moves on. The pane leaves alone whoever has just been chased: it keeps to the intervals of your plan.",
      },
      answer: {
        title: "A customer answers",
        text: "Open a sent message and answer as the customer: a promise, a dispute, an absence. Or let the desk promise a transfer for Friday.",
      },
      decide: {
        title: "Decide at a stroke",
        text: "The pane has read the answer and marked the sentence that counts. “Note the promise” holds the reminders until its date; Ctrl+Z takes it back.",
      },
      call: {
        title: "Call",
        text: "Move on a week. The payments known are too old: the pane holds everything until you confirm that there is nothing newer. The call sheet then shows what is owed and the last words exchanged.",
      },
      letter: {
        title: "The formal notice",
        text: "Move on a month and confirm again: whoever has paid nothing gets a letter. Under “To post” it is ready to print, late-payment interest and recovery fee worked out.",
      },
      dashboard: {
        title: "Where do we stand?",
        text: "The overview: aged balance, days sales outstanding, promises kept, what has moved since Monday. That was a month of reminders.",
      },
    },
  },
};
