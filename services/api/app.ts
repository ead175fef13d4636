import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { serializerCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { PipelineError } from "#pipelines/stage.ts";
import type { LogLevel } from "#services/log.ts";
import { databaseProblem, isUnreachable, reasonOf } from "#services/problems.ts";
import { internalProblem, invalidRequest, statusOf } from "./answers.ts";
import type { ApiDependencies } from "./dependencies.ts";
import { browsing, description } from "./description.ts";
import { refuseForeignPages } from "./foreign-pages.ts";
import { requestValidator } from "./request-validation.ts";
import { routes } from "./routes/index.ts";

const NoQuery = z.strictObject({});

/** `host` is the address that the API is to listen on; requests for other names are refused. */
type AppOptions = { readonly logLevel: LogLevel; readonly host: string };

/** The API, ready to listen or to be asked by `inject`. It does nothing by itself: what it needs it is given. */
export async function buildApp(dependencies: ApiDependencies, options: AppOptions): Promise<FastifyInstance> {
  const logger = options.logLevel === "silent" ? false : { level: options.logLevel, stream: process.stderr };
  const app = fastify({ logger, bodyLimit: 1024 * 1024 }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(requestValidator);
  app.setSerializerCompiler(serializerCompiler);
  answerWithProblems(app);
  refuseForeignPages(app, options.host);
  const { bytes, filesPerUpload } = dependencies.limits;
  await app.register(multipart, {
    // More than is allowed, so that the reception sees each file that is too large or too many, and says so of it alone.
    limits: { fileSize: bytes + 1, files: 50 * filesPerUpload, parts: 50 * filesPerUpload + 10, fields: 10, fieldSize: 10_000 },
    throwFileSizeLimit: false,
    preservePath: true,
  });
  await app.register(swagger, description);
  await app.register(swaggerUi, browsing);
  await app.register(async (api) => {
    // A route that asks for no parameters takes none.
    api.addHook("onRoute", (route) => {
      route.schema = { querystring: NoQuery, ...route.schema };
    });
    for (const addRoutes of routes) addRoutes(api.withTypeProvider<ZodTypeProvider>(), dependencies);
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
  return app;
}

function answerWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    const problem = {
      code: "request/not-found",
      message: `Không có địa chỉ ${request.method} ${request.url}. Xem danh sách tại /docs.`,
      messageEn: `There is no ${request.method} ${request.url}. See the list at /docs.`,
    };
    return reply.status(404).send(problem);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof PipelineError) return reply.status(statusOf(error.problem.code)).send(error.problem);
    if (error.statusCode === undefined && isUnreachable(error)) return reply.status(503).send(databaseProblem(reasonOf(error)));
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send(invalidRequest(`không đọc được (${error.message})`, error.message));
    request.log.error(error);
    return reply.status(500).send(internalProblem);
  });
}
