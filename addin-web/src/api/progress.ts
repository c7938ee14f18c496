import { operation } from "./calls";
import { send } from "./client";
import type { Operation } from "./contract";
import { Problem } from "./problem";
import { events } from "./serverSentEvents";

type Watch = { onProgress: (operation: Operation) => void; signal: AbortSignal; pollEveryMs?: number };

/**
 * Follows an operation to its end: by the event stream, and by asking again when the stream is
 * missing, broken or cut by a proxy. The operation itself runs on whatever happens here.
 */
export async function followOperation(id: string, watch: Watch): Promise<Operation> {
  return (await stream(id, watch)) ?? (await poll(id, watch));
}

async function stream(id: string, { onProgress, signal }: Watch): Promise<Operation | null> {
  try {
    const answer = await send(`/operations/${id}/events`, { signal, accept: "text/event-stream" });
    if (!answer.body || !answer.headers.get("content-type")?.startsWith("text/event-stream")) return null;
    for await (const { event, data } of events(answer.body)) {
      if (event !== "progress") continue;
      const current = JSON.parse(data) as Operation;
      onProgress(current);
      if (current.state !== "running") return current;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  return null;
}

const giveUpAfter = 30;

async function poll(id: string, { onProgress, signal, pollEveryMs = 1000 }: Watch): Promise<Operation> {
  for (let failures = 0; ;) {
    try {
      const current = await operation(id, signal);
      failures = 0;
      onProgress(current);
      if (current.state !== "running") return current;
    } catch (error) {
      const lost = error instanceof Problem && error.status >= 400 && error.status < 500;
      if (signal.aborted || lost || ++failures >= giveUpAfter) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
    signal.throwIfAborted();
  }
}
