/** What is used of the package `tesseract.js-core`, which brings no types of its own: Tesseract compiled to WebAssembly. */
declare module "tesseract.js-core/tesseract-core-relaxedsimd-lstm.js" {
  type Api = {
    /** 0 where the model could be loaded. */
    Init(dataPath: null, language: string, engineMode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Loads the file `/input`; 1 where it is no image. */
    SetImageFile(orientation: number, radians: number): number;
    Recognize(monitor: null): number;
    GetTSVText(): string;
    Clear(): void;
    End(): void;
  };

  type Core = {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => Api;
  };

  type Options = {
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      started: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
  };

  function startCore(options: Options): Promise<Core>;
  export = startCore;
}
