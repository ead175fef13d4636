import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Health } from "#schemas/views.ts";
import type { PageImage } from "#services/page-images.ts";
import type { StoredPage } from "#services/store/file-details.ts";
import type { Store } from "#services/store/store.ts";
import type { System } from "#services/system.ts";

/** What the API asks of the system; tests give fakes. */
export type ApiDependencies = Pick<System, "takeIn" | "batch" | "criteriaSets" | "check"> & {
  readonly store: Pick<Store, "files" | "details" | "documents" | "findings" | "deadlines">;
  /** The image of a page, as `services/page-images.ts` makes it. */
  pageImage(page: StoredPage): Promise<PageImage>;
  readonly limits: { readonly bytes: number; readonly filesPerUpload: number };
  health(): Promise<Health>;
};

/** The application with routes that are typed by their zod schemas, both ways. */
type Api = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;

/** A file of routes: puts them on the application. */
export type Routes = (api: Api, dependencies: ApiDependencies) => void;
