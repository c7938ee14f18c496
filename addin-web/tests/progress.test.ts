import { describe, expect, it } from "vitest";
import { api, followOperation, type Operation } from "../src/api";
import { events } from "../src/api/serverSentEvents";
import { stage } from "./stage";

const bodyOf = (...chunks: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

async function follow(id: string) {
  const seen: Operation[] = [];
  const last = await followOperation(id, {
    onProgress: (operation) => seen.push(operation),
    signal: new AbortController().signal,
    pollEveryMs: 1,
  });
  return { seen, last };
}

describe("server-sent events", () => {
  it("puts an event cut anywhere together again", async () => {
    const heard = [];

    for await (const event of events(
      bodyOf("event: prog", 'ress\r\ndata: {"a":', "1}\r\n", "\r\n: ping\n\ndata: x"),
    ))
      heard.push(event);

    expect(heard).toEqual([
      { event: "progress", data: '{"a":1}' },
      { event: "message", data: "x" },
    ]);
  });
});

describe("following an operation", () => {
  it("reads the stream to its end", async () => {
    stage(24);
    const { id } = await api.prepare(1, [1, 2, 3]);

    const { seen, last } = await follow(id);

    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(last.state).toBe("completed");
  });

  it("asks again by itself when there is no stream", async () => {
    stage(24, ({ url }) => (url.endsWith("/events") ? new Response("", { status: 502 }) : undefined));
    const { id } = await api.prepare(1, [1, 2]);

    const { last } = await follow(id);

    expect(last).toMatchObject({ state: "completed", done: 2 });
  });

  it("goes on by asking when the stream is cut in the middle", async () => {
    const cut = 'event: progress\ndata: {"state":"running","done":1,"items":[]}\n\n';
    stage(24, ({ url }) =>
      url.endsWith("/events")
        ? new Response(bodyOf(cut), { headers: { "content-type": "text/event-stream" } })
        : undefined,
    );
    const { id } = await api.prepare(1, [1, 2]);

    const { seen, last } = await follow(id);

    expect(seen[0]?.done).toBe(1);
    expect(last.state).toBe("completed");
  });
});
