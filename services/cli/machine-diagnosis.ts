/** What the machine must have beside what is configured: room on the disk, a free port, a recogniser that starts. */
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { z } from "zod";
import { startRecognition } from "#pipelines/ocr/recognition.ts";
import type { Configuration } from "../configuration.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { type Phrase, phrase } from "./words/language.ts";
import { machineWords } from "./words/machine.ts";

const leastFreeBytes = 2 * 1024 ** 3;

/** Tries the machine. The data folder must be there: `diagnose` makes it. */
export async function diagnoseMachine({ dataFolder, host, port }: Configuration): Promise<Diagnosis[]> {
  return [await diskDiagnosis(dataFolder), await recognitionDiagnosis(), await portDiagnosis(host, port)];
}

async function diskDiagnosis(folder: string): Promise<Diagnosis> {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return diagnosis("disk", false, machineWords.diskUnknown, { folder });
  const bytes = disk.bavail * disk.bsize;
  const values = { free: (bytes / 1024 ** 3).toFixed(1), least: leastFreeBytes / 1024 ** 3, folder };
  return bytes >= leastFreeBytes
    ? diagnosis("disk", true, machineWords.diskRoom, values)
    : diagnosis("disk", false, machineWords.diskFull, values);
}

async function recognitionDiagnosis(): Promise<Diagnosis> {
  try {
    await (await startRecognition()).close();
    return diagnosis("recognition", true, machineWords.recognition, {});
  } catch (error) {
    return diagnosis("recognition", false, machineWords.noRecognition, { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function portDiagnosis(host: string, port: number): Promise<Diagnosis> {
  const failure = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (failure === null) return diagnosis("port", true, machineWords.portFree, { port });
  if (await isServedByUs(host, port)) return diagnosis("port", true, machineWords.portServed, { port });
  return diagnosis("port", false, machineWords.portTaken, { port, reason: failure });
}

/** Whether what listens there is this API, going by what it says of itself. */
async function isServedByUs(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${host}:${port}/openapi.json`, { signal: AbortSignal.timeout(2_000) });
    return z.object({ info: z.object({ title: z.literal("kiemchung") }) }).safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}

function diagnosis(part: string, ok: boolean, words: Phrase, values: Record<string, string | number>): Diagnosis {
  return { part, ok, message: phrase("vi", words, values), messageEn: phrase("en", words, values) };
}
