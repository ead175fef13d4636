/** ISO 19005-2:2011, 6.6: metadata. */
import { isDictionary, objectOf, type PdfStructure, type PdfValue, resolved, streamData } from "./pdf-structure.ts";

/** The metadata packet of a file; empty where there is none. */
export function packetOf(structure: PdfStructure): string {
  const catalog = resolved(structure, structure.trailer.get("Root"));
  const metadata = isDictionary(catalog) ? objectOf(structure, catalog.get("Metadata")) : null;
  return metadata === null ? "" : streamData(metadata).toString("utf8");
}

/** What breaks the clauses on metadata. */
export function metadataViolations(structure: PdfStructure): string[] {
  const packet = packetOf(structure);
  const information = resolved(structure, structure.trailer.get("Info"));
  const inInformation = (key: string) => (isDictionary(information) ? textOf(information.get(key)) : null);
  const pairs: [key: string, said: string | null][] = [
    ["Title", localized(packet, "dc:title")],
    ["Author", itemOf(packet, "dc:creator")],
    ["Subject", localized(packet, "dc:description")],
    ["Keywords", element(packet, "pdf:Keywords")],
    ["Creator", element(packet, "xmp:CreatorTool")],
    ["Producer", element(packet, "pdf:Producer")],
    ["CreationDate", pdfDate(element(packet, "xmp:CreateDate"))],
    ["ModDate", pdfDate(element(packet, "xmp:ModifyDate"))],
  ];
  return [
    ...(packet.startsWith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>') ? [] : ["6.6.2.1: the packet has a plain header"]),
    ...(element(packet, "pdfaid:part") === "2" && element(packet, "pdfaid:conformance") === "B"
      ? []
      : ["6.6.4: the file says that it is PDF/A-2b"]),
    ...pairs.flatMap(([key, said]) =>
      inInformation(key) === said ? [] : [`6.6.3: ${key} is the same in both: ${inInformation(key)} / ${said}`],
    ),
    ...undescribed(packet).map((name) => `6.6.2.3: the property ${name} is described`),
  ];
}

/** Own properties without a description that names them, their type and category. */
function undescribed(packet: string): string[] {
  const used = [...packet.matchAll(/<kiemchung:(\w+)>/g)].map(([, name]) => name ?? "");
  const described = [...packet.matchAll(/<rdf:li rdf:parseType="Resource"><pdfaProperty:name>(.*?)<\/rdf:li>/g)].map(
    ([, text]) => text ?? "",
  );
  const declared = packet.includes(`<pdfaSchema:namespaceURI>${/xmlns:kiemchung="([^"]+)"/.exec(packet)?.[1]}</pdfaSchema:namespaceURI>`);
  return used.filter((name) => {
    const text = described.find((candidate) => candidate.startsWith(`${name}<`)) ?? "";
    return !declared || !["valueType", "category", "description"].every((key) => new RegExp(`<pdfaProperty:${key}>[^<]+<`).test(text));
  });
}

function element(packet: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(packet)?.[1];
  return found === undefined ? null : found.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function itemOf(packet: string, name: string): string | null {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(packet)?.[1] ?? "";
  return element(inside, "rdf:li");
}

function localized(packet: string, name: string): string | null {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(packet)?.[1] ?? "";
  return element(inside.replace('<rdf:li xml:lang="x-default">', "<rdf:li>"), "rdf:li");
}

function pdfDate(date: string | null): string | null {
  return date === null ? null : `D:${date.slice(0, 19).replace(/[-T:]/g, "")}${date.slice(19).replace(":", "'")}'`;
}

function textOf(value: PdfValue | undefined): string | null {
  if (!Buffer.isBuffer(value)) return null;
  return value.readUInt16BE(0) === 0xfeff ? Buffer.from(value.subarray(2)).swap16().toString("utf16le") : value.toString("latin1");
}
