import { Health } from "#schemas/views.ts";
import type { Routes } from "../dependencies.ts";

/** Whether the system can work, for whoever watches over it. */
export const healthRoutes: Routes = (api, { health }) => {
  api.get(
    "/health",
    { schema: { tags: ["health"], summary: "Tình trạng hệ thống / health", response: { 200: Health, 503: Health } } },
    async (_request, reply) => {
      const found = await health();
      return reply.status(found.ok ? 200 : 503).send(found);
    },
  );
};
