import { useEffect, useState } from "react";
import { api, asProblem, type Problem, type TemplatePreview, type TemplatePreviewRequest } from "../../api";

const pauseMs = 400;

/** The text as the customer would read it, a moment after the last key; only the newest question is answered. */
export function usePreview(companyId: number, request: TemplatePreviewRequest) {
  const [preview, setPreview] = useState<TemplatePreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(request);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const body = JSON.parse(asked) as TemplatePreviewRequest;
        const answer = await api.previewTemplate(companyId, body, leaving.signal);
        if (leaving.signal.aborted) return;
        setPreview(answer);
        setProblem(null);
        setBusy(false);
      } catch (error) {
        if (leaving.signal.aborted) return;
        setProblem(asProblem(error));
        setBusy(false);
      }
    };
    setBusy(true);
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [companyId, asked, turn]);
  return {
    preview,
    problem,
    busy,
    retry: () => {
      setTurn((now) => now + 1);
    },
  };
}
