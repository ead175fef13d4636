import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { FileSummary, Health } from "#schemas/views.ts";
import type { PageImage } from "#services/page-images.ts";
import type { StoredPage } from "#services/store/file-details.ts";
import type { Store } from "#services/store/store.ts";
import type { System } from "#services/system.ts";
import type { StoredFile } from "./stored-files.ts";

/** What the API asks of the system; tests give fakes. */
export type ApiDependencies = Pick<System, "takeIn" | "batch" | "criteriaSets" | "check"> & {
  readonly store: Pick<Store, "files" | "details" | "documents" | "findings" | "deadlines">;
  /** The image of a page, as `services/page-images.ts` makes it. */
  pageImage(page: StoredPage): Promise<PageImage>;
  /** A stored picture of ink: PNG. */
  crop(sha256: string): Promise<Uint8Array>;
  /** The bytes of a file as they were handed in, and of which type they are. */
  original(file: FileSummary): Promise<StoredFile & { readonly type: string }>;
  /** The archive copy of a file, as `services/kept-copies.ts` makes it. */
  archiveCopy(file: FileSummary): Promise<StoredFile>;
  readonly limits: { readonly bytes: number; readonly filesPerUpload: number };
  health(): Promise<Health>;
};

/** The application with routes that are typed by their zod schemas, both ways. */
type Api = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;

/** A file of routes: puts them on the application. */
export type Routes = (api: Api, dependencies: ApiDependencies) => void;
