import { describe, expect, test } from "vitest";
import { brokenLayers } from "./layers.ts";
import { sourceTexts } from "./source-files.ts";

describe("the layers", () => {
  test("hold in every file of the repository", () => {
    expect(brokenLayers(sourceTexts("schemas", "pipelines", "services", "fixtures"))).toEqual([]);
  });

  test.each([
    ["schemas/page.ts", `import { x } from "#pipelines/stage.ts";`],
    ["pipelines/layout/index.ts", `import { ocr } from "../ocr/index.ts";`],
    ["pipelines/layout/index.ts", `import fastify from "fastify";`],
    ["pipelines/pipeline.ts", `import { tesseract } from "./ocr/recognition.ts";`],
    ["pipelines/archive-copy/index.ts", `import { ingestion } from "../ingestion/index.ts";`],
    ["pipelines/archive-copy/index.ts", `import { pdfText } from "#fixtures/generator/writers/pdf-objects.ts";`],
    ["pipelines/checks/a.ts", `import { store } from "#services/store/database.ts";`],
    ["services/api/app.ts", `import { demo } from "#fixtures/generator/main.ts";`],
    ["fixtures/generator/draw.ts", `import { findSymbols } from "#pipelines/vietnamese/symbol.ts";`],
  ])("are seen to be broken where %s says %s", (path, text) => {
    expect(brokenLayers([{ path, text }])).toHaveLength(1);
  });
});
