/** How the API describes itself: OpenAPI, and a page to browse it. */
import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";
import type { FastifySwaggerUiOptions } from "@fastify/swagger-ui";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

/** Files in a form, as OpenAPI 3.1 says it; zod has no word for them, and nobody validates them but the reception. */
const filesInForm = {
  type: "object",
  properties: { files: { type: "array", items: { type: "string", format: "binary", contentMediaType: "application/octet-stream" } } },
} as const;

/** What `/openapi.json` says. */
export const description: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: "3.1.0",
    info: {
      title: "kiemchung",
      version: "1",
      description:
        "Đọc và kiểm tra tài liệu kiểm chứng Chỉ số cải cách hành chính. / Reads and checks the documents that prove a PAR Index score.",
    },
  },
  transform: (given) => {
    const { schema, url } = jsonSchemaTransform(given);
    return schema.consumes?.includes("multipart/form-data") ? { schema: { ...schema, body: filesInForm }, url } : { schema, url };
  },
};

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];

/** The page to browse it: it asks no other host, and works without TLS, as on a machine in the office. */
export const browsing: FastifySwaggerUiOptions = {
  routePrefix: "/docs",
  staticCSP: policy.join("; "),
  uiConfig: { validatorUrl: null },
  theme: { title: "kiemchung" },
};
