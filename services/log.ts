/** The log of the server and the workers: one JSON object a line, for operators. People are told through problems. */

const levels = ["silent", "error", "warn", "info", "debug"] as const;

/** How much is written: everything up to and including this level. */
export type LogLevel = (typeof levels)[number];

/** Writes one line; `details` are put beside the message, errors with their stack. */
export type Log = (level: Exclude<LogLevel, "silent">, message: string, details?: Readonly<Record<string, unknown>>) => void;

/** A log that writes to the standard error output, which `--json` answers never use. */
export function openLog(most: LogLevel): Log {
  return (level, message, details = {}) => {
    if (levels.indexOf(level) > levels.indexOf(most)) return;
    const plain = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value instanceof Error ? value.stack : value]));
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...plain })}\n`);
  };
}
