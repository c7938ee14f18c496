import { CallRegular } from "@fluentui/react-icons/svg/call";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { GavelRegular } from "@fluentui/react-icons/svg/gavel";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { RibbonRegular } from "@fluentui/react-icons/svg/ribbon";
import type { Channel } from "../api";

const icons = {
  email: MailRegular,
  call: CallRegular,
  letter: DocumentTextRegular,
  registeredLetter: RibbonRegular,
  collection: GavelRegular,
};

/** By what means a level speaks. The word always stands beside it or in its label. */
export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const Icon = icons[channel];
  return <Icon fontSize={size} aria-hidden />;
}
