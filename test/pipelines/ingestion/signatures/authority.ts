/** Certificates of people and authorities that do not exist, with keys made when a test begins. */
import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from "node:crypto";
import { element, identifier, integer, octets, sequence, set, utcTime } from "#fixtures/generator/writers/der.ts";

/** Who can sign: a key and its certificate, with the names in it as they are encoded. */
export type Holder = {
  readonly key: KeyObject;
  readonly certificate: Buffer;
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly serial: number;
};

type Wishes = {
  readonly organization?: string;
  /** Nobody for a root, which issues its own. */
  readonly by?: Holder;
  readonly kind?: "rsa" | "ec" | "ed25519";
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** An extended key usage. */
  readonly usage?: string;
  /** `YYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly to?: string;
};

const oids = { commonName: "2.5.4.3", organization: "2.5.4.10", ecdsaSha256: "1.2.840.10045.4.3.2", rsaSha256: "1.2.840.113549.1.1.11" };
let serials = 0;

/** A new certificate, in force from 2019 to 2028 unless it says otherwise. */
export function holder(name: string, wishes: Wishes = {}): Holder {
  const { organization = "Tỉnh Lam Giang", from = "190101000000Z", to = "290101000000Z" } = wishes;
  const { privateKey: key, publicKey } = keyPair(wishes.kind ?? "ec");
  const subject = nameOf(name, organization);
  const by = wishes.by ?? { key, subject };
  const algorithm = sequence(identifier(by.key.asymmetricKeyType === "rsa" ? oids.rsaSha256 : oids.ecdsaSha256));
  serials += 1;
  const body = sequence(
    element(0xa0, integer(2)),
    integer(serials),
    algorithm,
    by.subject,
    sequence(utcTime(from), utcTime(to)),
    subject,
    publicKey.export({ format: "der", type: "spki" }),
    element(0xa3, sequence(...extensions(wishes))),
  );
  const signature = element(0x03, Buffer.from([0]), sign("sha256", body, by.key));
  return { key, certificate: sequence(body, algorithm, signature), subject, issuer: by.subject, serial: serials };
}

/** The certificate as an operator keeps it. */
export function pemOf({ certificate }: Holder): string {
  return new X509Certificate(certificate).toString();
}

function nameOf(commonName: string, organization: string): Buffer {
  const part = (oid: string, text: string) => set(sequence(identifier(oid), element(0x0c, Buffer.from(text))));
  return sequence(part(oids.organization, organization), part(oids.commonName, commonName));
}

function extensions({ authority = false, pathLength, usage }: Wishes): Buffer[] {
  const yes = element(0x01, Buffer.from([0xff]));
  const length = pathLength === undefined ? [] : [integer(pathLength)];
  const constraints = authority ? octets(sequence(yes, ...length)) : octets(sequence());
  const extended = usage === undefined ? [] : [sequence(identifier("2.5.29.37"), octets(sequence(identifier(usage))))];
  return [sequence(identifier("2.5.29.19"), yes, constraints), ...extended];
}

function keyPair(kind: "rsa" | "ec" | "ed25519") {
  if (kind === "rsa") return generateKeyPairSync("rsa", { modulusLength: 2048 });
  return kind === "ec" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("ed25519");
}
