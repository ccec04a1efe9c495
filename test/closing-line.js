/** The last line of a test run: "N passed, N failed", with what was skipped, which should be nothing. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests }) {
    // A file that does not even load counts as a failure.
    const failed = numFailedTests || numFailedTestSuites;
    process.on("exit", () => {
      process.stdout.write(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}\n`);
    });
  }
};
