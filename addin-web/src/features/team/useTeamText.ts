import { useMemo } from "react";
import { useText } from "../../i18n";
import { teamTexts } from "../../i18n/teamTexts";

export function useTeamText() {
  const words = useText();
  const own = useMemo(() => teamTexts(words.lang), [words.lang]);
  return { ...words, own };
}
