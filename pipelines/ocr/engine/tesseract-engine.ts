/**
 * Tesseract in this process: the core of tesseract.js, with its Vietnamese model. The workers of tesseract.js itself copy every
 * picture between threads, and on Node load the core with the older engine too; page processes are processes of their own already.
 */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import tesseract from "tesseract.js";
import startCore from "tesseract.js-core/tesseract-core-relaxedsimd-lstm.js";
import { speedUpDotProduct } from "./dot-product.ts";

/** The engine. While it reads, this thread does nothing else. */
export type TesseractEngine = {
  /** Reads an image file; gives Tesseract's table of words (TSV). Variables stay as they were set until they are set anew. */
  read(image: Uint8Array, variables: Readonly<Record<string, string>>): string;
  close(): void;
};

const core = "tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm";

/** The most exact of the models that the package brings; it is read from there, nothing is fetched or written. */
function modelPath(): string {
  return join(dirname(fileURLToPath(import.meta.resolve("@tesseract.js-data/vie/package.json"))), "4.0.0_best_int", "vie.traineddata.gz");
}

/** Starts the engine; takes about an eighth of a second of processor time. */
export async function startTesseract(): Promise<TesseractEngine> {
  const [code, packed] = await Promise.all([readFile(fileURLToPath(import.meta.resolve(core))), readFile(modelPath())]);
  const running: WebAssembly.Instance[] = [];
  const { FS, TessBaseAPI } = await startCore({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports, started) {
      WebAssembly.instantiate(code, imports).then(({ instance, module }) => {
        running.push(instance);
        started(instance, module);
      });
      return {};
    },
  });
  // The model is laid out for the function that is in use when it is loaded.
  for (const instance of running) speedUpDotProduct(instance);
  FS.writeFile("vie.traineddata", await promisify(gunzip)(packed));
  const api = new TessBaseAPI();
  if (api.Init(null, "vie", tesseract.OEM.LSTM_ONLY) !== 0) throw new Error("the model could not be loaded");
  FS.unlink("vie.traineddata");
  return {
    read(image, variables) {
      for (const [name, value] of Object.entries(variables)) api.SetVariable(name, value);
      FS.writeFile("/input", image);
      if (api.SetImageFile(1, 0) === 1) throw new Error("the engine cannot read the image");
      api.Recognize(null);
      return api.GetTSVText();
    },
    close: () => api.End(),
  };
}
