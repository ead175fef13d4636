import { describe, expect, test } from "vitest";
import { takeIn } from "../ingestion-context.ts";
import { paragraph, run, tinyDocx } from "../tiny-docx.ts";
import { holder } from "./authority.ts";

const clerk = holder("Phòng Nội vụ", { organization: "Huyện Thạch Bàng" });

/** An XML signature as Office and as XAdES software writes it; its values are none. */
function xmlSignature(prefix: string, time: string): string {
  const [open, declared] = prefix === "" ? ["", "xmlns"] : [`${prefix}:`, `xmlns:${prefix}`];
  const element = (name: string, inside: string) => `<${open}${name}>${inside}</${open}${name}>`;
  const info = element(
    "SignedInfo",
    `<${open}Reference URI="#o"><${open}DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/></${open}Reference>`,
  );
  const key = element("KeyInfo", element("X509Data", element("X509Certificate", `\n${clerk.certificate.toString("base64")}\n`)));
  return `<${open}Signature ${declared}="http://www.w3.org/2000/09/xmldsig#">${info}${key}${element("Object", time)}</${open}Signature>`;
}

const found = {
  signer: "Phòng Nội vụ",
  organization: "Huyện Thạch Bàng",
  signedAt: "2020-03-05T14:25:30+07:00",
  timeFrom: "cms",
  digest: "sha256",
  valid: null,
  chain: "not-checked",
  coversWholeFile: false,
  subFilter: "XMLDSig",
};

describe("a signature in XML", () => {
  test("of a DOCX is found and named, and said to be unchecked", async () => {
    const time =
      "<mdssi:SignatureTime><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>2020-03-05T07:25:30Z</mdssi:Value></mdssi:SignatureTime>";
    const parts = { "_xmlsignatures/sig1.xml": xmlSignature("", time), "_xmlsignatures/origin.sigs": "" };
    const { intake, warnings } = await takeIn(tinyDocx({ body: paragraph("", run("Kế hoạch")), more: parts }));
    expect(intake.signatures).toMatchObject([found]);
    expect(warnings.map(({ code }) => code)).toEqual(["signature/not-checked"]);
  });

  test("of an XML file too, each one of several", async () => {
    const time = "<xades:SigningTime>2020-03-05T14:25:30</xades:SigningTime>";
    const file = Buffer.from(`<?xml version="1.0"?><hoSo>Kế hoạch${xmlSignature("ds", time)}${xmlSignature("ds", time)}</hoSo>`);
    const { intake } = await takeIn(file);
    expect(intake.signatures).toMatchObject([found, found]);
  });

  test("that is broken off is found with what is left", async () => {
    const { intake } = await takeIn(Buffer.from(xmlSignature("", "").slice(0, 120)));
    expect(intake.signatures).toMatchObject([{ subFilter: "XMLDSig", signer: null, signedAt: null, valid: null }]);
  });
});
