import type { FluentIcon } from "@fluentui/react-icons";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { BotRegular } from "@fluentui/react-icons/svg/bot";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { GavelRegular } from "@fluentui/react-icons/svg/gavel";
import { HandshakeRegular } from "@fluentui/react-icons/svg/handshake";
import { MailArrowUpRegular } from "@fluentui/react-icons/svg/mail-arrow-up";
import { MailDismissRegular } from "@fluentui/react-icons/svg/mail-dismiss";
import { MailEditRegular } from "@fluentui/react-icons/svg/mail-edit";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { MailOffRegular } from "@fluentui/react-icons/svg/mail-off";
import { MailboxRegular } from "@fluentui/react-icons/svg/mailbox";
import { MoneyRegular } from "@fluentui/react-icons/svg/money";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { PauseRegular } from "@fluentui/react-icons/svg/pause";
import { PersonClockRegular } from "@fluentui/react-icons/svg/person-clock";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { ShareRegular } from "@fluentui/react-icons/svg/share";
import type { ExchangeKind } from "../../api";

export const exchangeIcons: Record<ExchangeKind, FluentIcon> = {
  reminderSent: MailArrowUpRegular,
  replyReceived: MailInboxRegular,
  autoReplyReceived: BotRegular,
  bounceReceived: MailDismissRegular,
  reminderWithdrawn: MailOffRegular,
  note: NoteRegular,
  reminderByHand: MailEditRegular,
  call: CallRegular,
  letter: MailboxRegular,
  registeredLetter: MailboxRegular,
  handOver: ShareRegular,
  proof: AttachRegular,
  promise: HandshakeRegular,
  paymentAnnounced: MoneyRegular,
  dispute: ScalesRegular,
  paymentPlan: CalendarLtrRegular,
  pause: PauseRegular,
  callBack: PersonClockRegular,
  stop: ProhibitedRegular,
  insolvency: GavelRegular,
  holdChanged: EditRegular,
  holdEnded: CheckmarkCircleRegular,
  statusChanged: DocumentRegular,
};
