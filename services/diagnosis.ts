/** What is configured, what is missing, what to do: for `kiemchung doctor`. */
import { join } from "node:path";
import { PipelineError } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";
import type { Configuration } from "./configuration.ts";
import { readCriteriaSets } from "./criteria-sets.ts";
import { databaseProblem, filesProblem, problemOf, queueProblem, reasonOf } from "./problems.ts";
import { openJobQueue } from "./queue/bullmq-job-queue.ts";
import { openBlobFolder } from "./storage/blob-folder.ts";
import { openStore } from "./store/store.ts";
import { readTrustedCertificates } from "./trusted-certificates.ts";

/** One part of the system: what it is set to where it is well, what to do where it is not. */
export type Diagnosis = { readonly part: string; readonly ok: boolean; readonly message: string; readonly messageEn: string };

type Words = { readonly message: string; readonly messageEn: string };

const oldestNode = [22, 18] as const;

/** Tries every part. The embedded database is made where it is missing, as any other command would. */
export async function diagnose(configuration: Configuration): Promise<Diagnosis[]> {
  return [
    nodeDiagnosis(process.versions.node),
    await tried("files", () => filesWords(configuration), filesProblem),
    ...(await storeDiagnoses(configuration)),
    await tried("criteria", criteriaWords, () => problemOf(null)),
    await trustDiagnosis(configuration),
    listening(configuration),
  ];
}

async function tried(part: string, words: () => Promise<Words>, problem: (reason: string) => Problem): Promise<Diagnosis> {
  try {
    return { part, ok: true, ...(await words()) };
  } catch (error) {
    const { message, messageEn } = error instanceof PipelineError ? error.problem : problem(reasonOf(error));
    return { part, ok: false, message, messageEn };
  }
}

function nodeDiagnosis(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (ok) return { part: "node", ok, message: `Node ${version}`, messageEn: `Node ${version}` };
  const wanted = oldestNode.join(".");
  const message = `Node ${version} quá cũ, cần ${wanted} trở lên. Hãy chạy qua npm run hoặc bin/kiemchung, chương trình tự mang Node phù hợp.`;
  const messageEn = `Node ${version} is too old, ${wanted} or later is needed. Use npm run or bin/kiemchung, which bring the right one.`;
  return { part: "node", ok, message, messageEn };
}

async function filesWords({ dataFolder }: Configuration): Promise<Words> {
  const blobs = await openBlobFolder(join(dataFolder, "files"));
  await blobs.probe();
  return { message: `Thư mục dữ liệu ghi được: ${dataFolder}`, messageEn: `The data folder is writable: ${dataFolder}` };
}

async function storeDiagnoses(configuration: Configuration): Promise<Diagnosis[]> {
  const { database, queue, dataFolder } = configuration;
  let store: Awaited<ReturnType<typeof openStore>> | null = null;
  const storeDiagnosis = await tried(
    "database",
    async () => {
      store = await openStore({ ...database, dataFolder });
      if (database.url === null) {
        return {
          message: "Cơ sở dữ liệu nhúng trong thư mục dữ liệu hoạt động",
          messageEn: "The embedded database in the data folder works",
        };
      }
      return {
        message: `PostgreSQL hoạt động: ${withoutPassword(database.url)}`,
        messageEn: `PostgreSQL works: ${withoutPassword(database.url)}`,
      };
    },
    databaseProblem,
  );
  return [storeDiagnosis, await queueDiagnosis(queue, store)];
}

async function queueDiagnosis(queue: Configuration["queue"], store: Awaited<ReturnType<typeof openStore>> | null): Promise<Diagnosis> {
  const { redisUrl, prefix, schema } = queue;
  try {
    return await tried(
      "queue",
      async () => {
        if (redisUrl === null && store === null) throw new Error("no database");
        const place = redisUrl === null ? { database: store?.address ?? { host: "" }, schema } : { redisUrl, prefix };
        const opened = await openJobQueue(place);
        await opened.probe();
        await opened.close();
        const where = redisUrl === null ? null : withoutPassword(redisUrl);
        if (where === null) return { message: "Hàng đợi nằm trong cơ sở dữ liệu", messageEn: "The queue stands in the database" };
        return { message: `Hàng đợi trên Redis hoạt động: ${where}`, messageEn: `The queue on Redis works: ${where}` };
      },
      queueProblem,
    );
  } finally {
    await store?.close();
  }
}

async function criteriaWords(): Promise<Words> {
  const ids = [...(await readCriteriaSets()).keys()].join(", ");
  return { message: `Các bộ tiêu chí: ${ids}`, messageEn: `Criteria sets: ${ids}` };
}

async function trustDiagnosis({ trustedFolder }: Configuration): Promise<Diagnosis> {
  const part = "signatures";
  try {
    const { length } = await readTrustedCertificates(trustedFolder);
    if (trustedFolder === null) {
      const message = "Chữ ký số: chuỗi chứng thư số không được kiểm (chưa đặt KIEMCHUNG_TRUSTED_ROOTS)";
      return { part, ok: true, message, messageEn: "Digital signatures: chains are not checked (KIEMCHUNG_TRUSTED_ROOTS is not set)" };
    }
    const message = `Chữ ký số: ${length} chứng thư tin cậy trong ${trustedFolder}`;
    return { part, ok: length > 0, message, messageEn: `Digital signatures: ${length} trusted certificates in ${trustedFolder}` };
  } catch (error) {
    return { part, ok: false, message: reasonOf(error), messageEn: reasonOf(error) };
  }
}

function listening({ host, port, worker }: Configuration): Diagnosis {
  const open = host !== "127.0.0.1" && host !== "localhost" && host !== "::1";
  const message = `API sẽ nghe tại ${host}:${port}${open ? " (mở cho máy khác)" : ""}; ${worker.pageProcesses} tiến trình đọc trang`;
  const messageEn = `The API will listen on ${host}:${port}${open ? " (open to others)" : ""}; ${worker.pageProcesses} page processes`;
  return { part: "api", ok: true, message, messageEn };
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return "?";
  parsed.password = "";
  return parsed.toString();
}
