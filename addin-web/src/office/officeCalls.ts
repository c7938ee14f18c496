import type { AddHandler, Done } from "./officeGlobal";
import { HostFault, nothing } from "./port";

/** Outlook on the web and on phones refuses a fourth call while three are under way. */
const most = 3;
const patienceMs = 15_000;

export type Calls = <T>(start: (done: Done<T>) => void) => Promise<T>;

/** Calls to Office in an orderly queue, as promises. One that is never answered gives its place back after a while. */
export function officeCalls(patience = patienceMs): Calls {
  let running = 0;
  const waiting: (() => void)[] = [];
  const release = () => {
    running--;
    waiting.shift()?.();
  };
  return async (start) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await answered(start, patience);
    } finally {
      release();
    }
  };
}

function answered<T>(start: (done: Done<T>) => void, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HostFault(0, "Outlook has not answered."));
    }, patience);
    start((result) => {
      clearTimeout(timer);
      if (result.status === "succeeded") resolve(result.value);
      else reject(new HostFault(result.error.code, result.error.message));
    });
  });
}

/** Asking to be told is a call like any other. Outlook that does not tell is still Outlook. */
export function listen(
  calls: Calls,
  where: { addHandlerAsync?: AddHandler } | undefined,
  event: string,
  hear: (args: unknown) => void,
) {
  if (!where?.addHandlerAsync) return;
  calls<undefined>((done) => where.addHandlerAsync?.(event, hear, done)).catch(nothing);
}
