/**
 * Adds up the reports that vitest left for the named projects. Status 1 when a project ran nothing, when something
 * failed, or when an integration test was skipped. The last line is "N passed, N failed".
 */
import { readFileSync } from "node:fs";
import { argv, exit, stdout } from "node:process";

const reports = argv.slice(2).map((project) => ({ project, ...countsOf(project) }));
for (const { project, passed, failed, skipped } of reports) {
  stdout.write(`${project.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}
const idle = reports.filter(({ passed, failed }) => passed + failed === 0).map(({ project }) => project);
if (idle.length > 0) stdout.write(`No test ran: ${idle.join(", ")}\n`);
const skipped = reports.some((report) => report.project === "integration" && report.skipped > 0);
if (skipped) stdout.write("Integration tests were skipped.\n");

const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
exit(idle.length > 0 || skipped || sum("failed") > 0 ? 1 : 0);

function countsOf(project) {
  try {
    const report = JSON.parse(readFileSync(new URL(`../node_modules/.vitest/${project}.json`, import.meta.url), "utf8"));
    // A test file that cannot be loaded has no tests to fail.
    const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
