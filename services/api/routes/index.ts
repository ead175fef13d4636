/** All routes of the API: one file for each noun. */
import type { Routes } from "../dependencies.ts";
import { batchRoutes } from "./batches.ts";
import { criteriaSetRoutes } from "./criteria-sets.ts";
import { cropRoutes } from "./crops.ts";
import { deadlineRoutes } from "./deadlines.ts";
import { documentRoutes } from "./documents.ts";
import { dossierRoutes } from "./dossiers.ts";
import { fileRoutes } from "./files.ts";
import { findingRoutes } from "./findings.ts";
import { healthRoutes } from "./health.ts";
import { pageImageRoutes } from "./page-images.ts";
import { storedFileRoutes } from "./stored-files.ts";
import { uploadRoutes } from "./uploads.ts";

/** In the order in which the description lists them. */
export const routes: readonly Routes[] = [
  uploadRoutes,
  batchRoutes,
  fileRoutes,
  storedFileRoutes,
  pageImageRoutes,
  cropRoutes,
  documentRoutes,
  findingRoutes,
  deadlineRoutes,
  criteriaSetRoutes,
  dossierRoutes,
  healthRoutes,
];
