import { DatabaseSync } from "node:sqlite";

/** A folder that only one process may work in; let go when closed or when the process ends, however it ends. */
type FolderLock = { release(): void };

/**
 * Takes the lock of a file, or gives null where another process has it. It is SQLite's: the operating system holds it
 * for the process, so that nothing is left of it after `kill -9`, which no lock made of a file with a process id can say.
 */
export function takeLock(path: string): FolderLock | null {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec("BEGIN EXCLUSIVE");
  } catch {
    file.close();
    return null;
  }
  return { release: () => file.close() };
}
