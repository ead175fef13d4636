import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { diagnoseMachine } from "#services/cli/machine-diagnosis.ts";
import { readConfiguration } from "#services/configuration.ts";

const configuration = { ...readConfiguration({}), dataFolder: tmpdir() };

describe("the diagnosis of the machine", () => {
  test("finds that the recogniser starts", async () => {
    const diagnoses = await diagnoseMachine({ ...configuration, port: 0 });
    expect(diagnoses.find(({ part }) => part === "recognition")).toMatchObject({ ok: true });
    expect(diagnoses.find(({ part }) => part === "port")).toMatchObject({ ok: true });
  });

  test("says which port is taken, and what to do", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const diagnoses = await diagnoseMachine({ ...configuration, port });
    server.close();
    const found = diagnoses.find(({ part }) => part === "port");
    expect(found?.ok).toBe(false);
    expect(found?.message).toContain(`${port}`);
    expect(found?.message).toContain("--port");
  });
});
