import { readFile } from "node:fs/promises";
import path from "node:path";

/** "16x16" of a PNG below the folder, or null when there is none: width and height stand at bytes 16 and 20. */
export async function iconSize(folder, pathname) {
  const bytes = await readFile(path.join(folder, pathname)).catch(() => null);
  if (bytes?.subarray(1, 4).toString("latin1") !== "PNG") return null;
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
