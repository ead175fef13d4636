/** The typeface of what is written on drawings: servers and containers may have none with Vietnamese letters. */
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

const family = "Kiemchung Tinos";
const faces = ["400Regular/Tinos_400Regular", "700Bold/Tinos_700Bold"] as const;

/** A font as the canvas takes it, of a size in pixels. Its letters are made known to the canvas when first one is asked for. */
export function fontOf(sizePx: number, weight: "normal" | "bold"): string {
  if (!GlobalFonts.has(family)) {
    for (const face of faces) {
      GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${face}.ttf`), family);
    }
  }
  return `${weight} ${sizePx}px "${family}"`;
}
