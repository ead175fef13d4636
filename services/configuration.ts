/** The one place that reads the environment. What is read is passed on; nobody imports it as a global. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Every setting, by the name of its environment variable, with what it means and what it is when nobody says. */
export const Settings = z.object({
  KIEMCHUNG_DATA: z
    .string()
    .default(".kiemchung")
    .describe("Folder for everything that is kept: the originals and, where no DATABASE_URL is given, the embedded database."),
  KIEMCHUNG_HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address that the API listens on. Anything else than 127.0.0.1 opens it to others."),
  KIEMCHUNG_PORT: count(0, 65_535).default(8787).describe("Port that the API listens on; 0 takes a free one."),
  KIEMCHUNG_LOG_LEVEL: z
    .enum(["silent", "error", "warn", "info", "debug"])
    .default("warn")
    .describe("How much the server and the workers write to their log."),
  KIEMCHUNG_LANGUAGE: z.enum(["vi", "en"]).default("vi").describe("Language that is printed first: vi or en."),
  DATABASE_URL: z.string().optional().describe("PostgreSQL 14 or later. Without it an embedded database runs in the data folder."),
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,40}$/)
    .default("kiemchung")
    .describe("Schema of the tables; the queue's tables stand in the schema of that name with _queue behind it."),
  REDIS_URL: z.string().optional().describe("Redis 6.2 or later for the queue. Without it the queue stands in the database."),
  KIEMCHUNG_QUEUE_PREFIX: z.string().min(1).default("kiemchung").describe("What the queue's keys in Redis begin with."),
  KIEMCHUNG_PAGE_PROCESSES: count(1, 64).optional().describe("Child processes that read pages; as many as there are cores, at most 4."),
  KIEMCHUNG_FILES_AT_ONCE: count(1, 64)
    .optional()
    .describe("Files that one worker reads at the same time; one more than it has page processes."),
  KIEMCHUNG_ATTEMPTS: count(1, 20).default(3).describe("How often a file is tried when another attempt may help."),
  KIEMCHUNG_RETRY_MS: count(1, 3_600_000)
    .default(1_000)
    .describe("Milliseconds before the second attempt; each later one waits twice as long."),
  KIEMCHUNG_MAX_FILE_MB: count(1, 10_000).default(200).describe("Megabytes of one source file or archive member."),
  KIEMCHUNG_MAX_FILES: count(1, 1_000_000).default(2_000).describe("Files in one upload."),
  KIEMCHUNG_MAX_PAGES: count(1, 100_000).default(1_000).describe("Pages of one file."),
  KIEMCHUNG_MAX_MEGAPIXELS: count(1, 1_000).default(100).describe("Megapixels of one page image."),
  KIEMCHUNG_MAX_MEMBERS: count(1, 1_000_000).default(5_000).describe("Members of one archive, members of members included."),
  KIEMCHUNG_MAX_ARCHIVE_DEPTH: count(1, 20).default(4).describe("How deep archives may stand in archives."),
  KIEMCHUNG_SECONDS_PER_PAGE: count(1, 3_600).default(60).describe("Seconds that one page may take before its process is ended."),
  KIEMCHUNG_TRUSTED_ROOTS: z
    .string()
    .optional()
    .describe("Folder of certificates (PEM or DER) that those of digital signatures are to lead to. Without it the chain is not checked."),
});

/** What the system is told, in the words of the code. Folders are absolute; absent services and folders are null. */
export type Configuration = {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  readonly language: "vi" | "en";
  readonly database: { readonly url: string | null; readonly schema: string };
  readonly queue: { readonly redisUrl: string | null; readonly prefix: string; readonly schema: string };
  readonly worker: {
    readonly pageProcesses: number;
    readonly filesAtOnce: number;
    readonly attempts: number;
    readonly retryMs: number;
  };
  readonly limits: {
    readonly bytes: number;
    readonly pages: number;
    readonly pixelsPerPage: number;
    readonly members: number;
    readonly archiveDepth: number;
    readonly secondsPerPage: number;
  };
  readonly filesPerUpload: number;
  readonly trustedFolder: string | null;
};

/** A setting that makes no sense: which, what was found, what was expected. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigurationError";
  }
}

/** Reads the settings out of an environment; an empty value counts as absent. Throws `ConfigurationError`. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>> = process.env): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigurationError(`Cấu hình sai / wrong configuration: ${lines.join("; ")}`);
  }
  const settings = parsed.data;
  const pageProcesses = settings.KIEMCHUNG_PAGE_PROCESSES ?? Math.min(4, availableParallelism());
  return {
    dataFolder: resolve(settings.KIEMCHUNG_DATA),
    host: settings.KIEMCHUNG_HOST,
    port: settings.KIEMCHUNG_PORT,
    logLevel: settings.KIEMCHUNG_LOG_LEVEL,
    language: settings.KIEMCHUNG_LANGUAGE,
    database: { url: settings.DATABASE_URL ?? null, schema: settings.DATABASE_SCHEMA },
    queue: {
      redisUrl: settings.REDIS_URL ?? null,
      prefix: settings.KIEMCHUNG_QUEUE_PREFIX,
      schema: `${settings.DATABASE_SCHEMA}_queue`,
    },
    worker: {
      pageProcesses,
      filesAtOnce: settings.KIEMCHUNG_FILES_AT_ONCE ?? pageProcesses + 1,
      attempts: settings.KIEMCHUNG_ATTEMPTS,
      retryMs: settings.KIEMCHUNG_RETRY_MS,
    },
    limits: {
      bytes: settings.KIEMCHUNG_MAX_FILE_MB * 1024 * 1024,
      pages: settings.KIEMCHUNG_MAX_PAGES,
      pixelsPerPage: settings.KIEMCHUNG_MAX_MEGAPIXELS * 1_000_000,
      members: settings.KIEMCHUNG_MAX_MEMBERS,
      archiveDepth: settings.KIEMCHUNG_MAX_ARCHIVE_DEPTH,
      secondsPerPage: settings.KIEMCHUNG_SECONDS_PER_PAGE,
    },
    filesPerUpload: settings.KIEMCHUNG_MAX_FILES,
    trustedFolder: settings.KIEMCHUNG_TRUSTED_ROOTS === undefined ? null : resolve(settings.KIEMCHUNG_TRUSTED_ROOTS),
  };
}
