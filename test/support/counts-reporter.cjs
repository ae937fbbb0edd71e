/** Ends a run with one plain line of counts, and names every test that was skipped, so that none is skipped unseen. */
class CountsReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter((test) => test.status === 'pending' || test.status === 'todo').map((test) => `${file.displayName?.name ?? ''}: ${test.fullName}`),
    );
    for (const name of skipped) process.stderr.write(`skipped: ${name}\n`);
    // A file that couldn't even be loaded has no test of its own to fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    setImmediate(() => process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped\n`));
  }
}

module.exports = CountsReporter;
