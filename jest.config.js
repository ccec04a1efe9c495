/** Two projects in one run: "unit" tests the source in Node, "e2e" drives the built add-in in a real Chromium. */
const typescript = {
  "\\.ts$": [
    "ts-jest",
    // Types are checked once, by `npm run types`.
    {
      diagnostics: false,
      tsconfig: { module: "commonjs", moduleResolution: "node", esModuleInterop: true, isolatedModules: true, target: "es2020" },
    },
  ],
};

module.exports = {
  reporters: ["default", "<rootDir>/test/closing-line.js"],
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
      transform: typescript,
    },
    {
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      transform: typescript,
    },
  ],
};
