import { sql } from "kysely";
import type { ArtifactStore } from "#pipelines/pipeline-run.ts";
import { whileUnreachable } from "#services/patience.ts";
import { artifactTable } from "./artifacts.ts";
import { batchTable } from "./batches.ts";
import { type DatabaseAddress, migrateDatabase, openDatabase } from "./database.ts";
import { deadlineTable } from "./deadlines.ts";
import { documentTable } from "./documents.ts";
import { openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import { type Evidence, readEvidence } from "./evidence.ts";
import { type ClaimedFile, fileClaims } from "./file-claims.ts";
import { fileDetails } from "./file-details.ts";
import { fileSummaries } from "./file-summaries.ts";
import { findingTable } from "./findings.ts";
import { type KeptReading, writeReading } from "./readings.ts";
import { weighAgain } from "./register.ts";
import { type WaitingFile, waitingFiles } from "./waiting-files.ts";

/** Where all that is known is kept: the truth of the system, whatever a queue says. */
export type Store = {
  /** How its database is reached, for the queue that stands in the same one. */
  readonly address: DatabaseAddress;
  readonly batches: ReturnType<typeof batchTable>;
  readonly files: ReturnType<typeof fileSummaries>;
  readonly details: ReturnType<typeof fileDetails>;
  readonly claims: ReturnType<typeof fileClaims>;
  readonly waiting: ReturnType<typeof waitingFiles>;
  readonly documents: ReturnType<typeof documentTable>;
  readonly findings: ReturnType<typeof findingTable>;
  readonly deadlines: ReturnType<typeof deadlineTable>;
  readonly artifacts: ArtifactStore;
  /** All that a dossier is made of. */
  evidence(): Promise<Evidence>;
  /** Writes what was read of a file and gives its members to be read; null where the file is no longer this worker's. */
  writeReading(file: ClaimedFile, kept: KeptReading): Promise<WaitingFile[] | null>;
  /** Weighs documents anew of which those of a file may say something. */
  weighAgain(fileId: string): Promise<void>;
  /** Throws where the database cannot be asked. */
  probe(): Promise<void>;
  close(): Promise<void>;
};

/** Where a store is: PostgreSQL at a URL, or the embedded database of a data folder. */
type StorePlace = { readonly url: string | null; readonly schema: string; readonly dataFolder: string };

/** Opens the store and brings its tables up to date. */
export async function openStore(place: StorePlace): Promise<Store> {
  const embedded = place.url === null ? await openEmbeddedDatabase(place.dataFolder) : null;
  const address = place.url === null ? { host: embedded?.host ?? "" } : { url: place.url };
  try {
    // The process of an embedded database may be about to end, or to be started again.
    await whileUnreachable(() => migrateDatabase(address, place.schema), embedded === null ? 0 : 60_000);
  } catch (error) {
    embedded?.close();
    throw error;
  }
  const { database, close } = openDatabase(address, place.schema);
  return {
    address,
    batches: batchTable(database),
    files: fileSummaries(database),
    details: fileDetails(database),
    claims: fileClaims(database),
    waiting: waitingFiles(database),
    documents: documentTable(database),
    findings: findingTable(database),
    deadlines: deadlineTable(database),
    artifacts: artifactTable(database),
    evidence: () => readEvidence(database),
    writeReading: (file, kept) => writeReading(database, file, kept),
    weighAgain: (fileId) => weighAgain(database, fileId),
    probe: async () => {
      await sql`select 1`.execute(database);
    },
    close: async () => {
      await close();
      embedded?.close();
    },
  };
}
