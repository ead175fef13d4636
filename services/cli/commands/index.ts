/** Every command, in the order in which the help names them. */
import type { Command } from "../command.ts";
import { archive } from "./archive.ts";
import { check } from "./check.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { evaluate } from "./eval.ts";
import { extract } from "./extract.ts";
import { ingest } from "./ingest.ts";
import { migrate } from "./migrate.ts";
import { serve } from "./serve.ts";
import { worker } from "./worker.ts";

/** The list of commands. */
export const commands: readonly Command[] = [extract, archive, ingest, check, evaluate, serve, worker, migrate, doctor, demo];
