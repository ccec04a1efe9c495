/**
 * Two builds: "addin" writes dist/, the files that any static host serves to Excel; "workbench" writes build/workbench/,
 * the page that plays Excel for trying and testing. `--env origin=https://host/path` puts that address into the manifest
 * and the help links; without it the add-in expects to be served from https://localhost:3000.
 */
const fs = require("node:fs");
const path = require("node:path");
const { BannerPlugin, Compilation, DefinePlugin, NormalModuleReplacementPlugin, WebpackError, sources } = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

// The parts of the build that finish functions.json are TypeScript beside the functions.
const ts = require("typescript");
require.extensions[".ts"] = (module, file) =>
  module._compile(ts.transpile(fs.readFileSync(file, "utf8"), { module: "commonjs", target: "es2020" }, file), file);

const developmentOrigin = "https://localhost:3000";
const at = (...parts) => path.resolve(__dirname, ...parts);
const read = (...parts) => fs.readFileSync(at(...parts), "utf8");
const functionFiles = fs
  .readdirSync(at("src/functions"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `./src/functions/${name}`);

/** Fetched by the pane when they are needed, each under its file's name (load-part.ts). They find in taskpane.js what it has already. */
const paneParts = [
  "./src/taskpane/fluent-buttons.ts",
  "./src/taskpane/firm-reader.ts",
  "./src/taskpane/elements/portfolio-read.ts",
  "./src/taskpane/elements/placed.ts",
  "./src/taskpane/elements/programs-screen.ts",
  "./src/taskpane/elements/assumptions-screen.ts",
  "./src/taskpane/elements/cards.ts",
  "./src/taskpane/writer.ts",
  ...fs.readdirSync(at("src/taskpane")).filter((name) => name.startsWith("messages-")).map((name) => `./src/taskpane/${name}`),
];

const typescript = {
  test: /\.ts$/,
  loader: "ts-loader",
  options: {
    // Types are checked once, by `npm run types`.
    transpileOnly: true,
    compilerOptions: { noEmit: false, importHelpers: true },
    getCustomTransformers: () => ({ before: [withoutIndents] }),
  },
};

/** What lit's templates and style sheets do without: line ends with their indents, and the comments of style sheets. */
const dispensable = {
  html: (text) => text.replace(/\n\s*/g, "\n"),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, "")
      .replace(/\s*([{};])\s*|([:,])\s+/g, "$1$2")
      .replace(/\s+/g, " "),
};
dispensable.svg = dispensable.html;

/** The minifier does not look into template literals; this does, where a tag says what they hold. */
function withoutIndents({ factory }) {
  const { isNoSubstitutionTemplateLiteral, isTaggedTemplateExpression, visitEachChild, visitNode } = ts;
  return (file) => {
    const visit = (node) => {
      const visited = visitEachChild(node, visit);
      const shorten = isTaggedTemplateExpression(visited) && dispensable[visited.tag.text];
      if (!shorten) return visited;
      const { tag, typeArguments, template } = visited;
      const piece = (create, { rawText }) => create(undefined, shorten(rawText));
      const shortened = isNoSubstitutionTemplateLiteral(template)
        ? piece(factory.createNoSubstitutionTemplateLiteral, template)
        : factory.createTemplateExpression(
            piece(factory.createTemplateHead, template.head),
            template.templateSpans.map(({ expression, literal }, index, { length }) =>
              factory.createTemplateSpan(
                expression,
                piece(index === length - 1 ? factory.createTemplateTail : factory.createTemplateMiddle, literal),
              ),
            ),
          );
      return factory.updateTaggedTemplateExpression(visited, tag, typeArguments, shortened);
    };
    return visitNode(file, visit);
  };
}

module.exports = (env = {}) => {
  const origin = (env.origin ?? developmentOrigin).replace(/\/+$/, "");
  return [addin(origin), workbench()];
};

/** The files that these files need at run time, themselves among them. */
function reached(files, found = new Set()) {
  for (const file of files.filter((name) => !found.has(name))) {
    found.add(file);
    const code = ts.transpile(fs.readFileSync(file, "utf8"), { module: "esnext", target: "es2020" });
    reached(ts.preProcessFile(code).importedFiles.map(({ fileName }) => path.resolve(path.dirname(file), `${fileName}.ts`)), found);
  }
  return found;
}

/**
 * The functions, and what they need of the framework, as one module: webpack writes one module as one scope, a tenth smaller. The
 * pane imports the framework's files by their own names; what is in this module it gets from here. So no two of the framework's
 * files that the functions need may export the same name: webpack would call it a conflicting star export.
 */
function functionsModule() {
  const inside = reached(functionFiles.map((file) => at(file)));
  const names = [...inside].map((file) => `./${path.relative(__dirname, file).replaceAll("\\", "/")}`);
  const imports = functionFiles.map((file) => `import "${file}";`);
  const exports = names.filter((name) => name.startsWith("./src/framework/")).map((name) => `export * from "${name}";`);
  const request = `data:text/javascript,${[...imports, ...exports].join("")}`;
  const forThePane = new NormalModuleReplacementPlugin(/^\.\.?\//, (asked) => {
    const { issuer } = asked.contextInfo;
    const isOutside = issuer && !issuer.startsWith("data:") && !inside.has(issuer);
    if (isOutside && inside.has(path.resolve(asked.context, `${asked.request}.ts`))) asked.request = request;
  });
  return { request, forThePane };
}

function addin(origin) {
  const moved = (text) => text.toString().replaceAll(developmentOrigin, origin);
  const functions = functionsModule();
  return {
    name: "addin",
    mode: "production",
    target: ["web", "es2020"],
    // The functions come first: Excel asks for values before anybody looks at the pane.
    // The pane finds the framework in functions.js, which its page has loaded by then, and does not bring it again.
    entry: {
      functions: functions.request,
      taskpane: { import: "./src/taskpane/start.ts", dependOn: "functions" },
      load: "./src/taskpane/load.ts",
      ...Object.fromEntries(paneParts.map((file) => [path.basename(file, ".ts"), { import: file, dependOn: "taskpane" }])),
      // A part, too, that shares nothing with the rest.
      diagnostics: "./src/taskpane/diagnostics.ts",
    },
    optimization: {
      splitChunks: false,
      mangleExports: "size",
      // Nothing here uses a getter with effects or `new` on a plain function, office-js-helpers' Utilities included.
      minimizeOptions: {
        javascript: {
          compress: {
            passes: 3,
            pure_getters: true,
            unsafe_arrows: true,
            keep_fargs: false,
            // Fluent's classes lose their empty toJSON, which nobody calls, and FAST what it freezes for the hydration of pages made by a
            // server, which nothing here uses.
            pure_funcs: ["makeSerializationNoop", "Object.freeze"],
          },
        },
      },
    },
    output: { path: at("dist"), filename: "[name].js", chunkFilename: "[name].js", publicPath: "", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript] },
    performance: { hints: false },
    plugins: [
      functions.forThePane,
      new SharedByParts(),
      // With this, Chromium compiles the functions while it fetches them; without, on the page's thread when they are first called.
      new BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        test: "functions.js",
        stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
      }),
      new DefinePlugin({ addinVersion: JSON.stringify(require("./package.json").version) }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: moved },
          { from: "src/taskpane/taskpane.{html,css}", to: "[name][ext]" },
        ],
      }),
      new CompletedFunctions(moved),
      ...(origin === developmentOrigin ? [] : [new NoLocalhost()]),
    ],
  };
}

/** What two parts of the pane need, taskpane.js brings for both; it runs when the first of them asks for it. */
class SharedByParts {
  apply(compiler) {
    compiler.hooks.compilation.tap("SharedByParts", (compilation) => {
      compilation.hooks.optimizeChunks.tap("SharedByParts", () => {
        const { chunkGraph, modules, namedChunks } = compilation;
        const parts = new Set(paneParts.map((file) => namedChunks.get(path.basename(file, ".ts"))));
        for (const module of modules) {
          const sharing = [...chunkGraph.getModuleChunks(module)].filter((chunk) => parts.has(chunk));
          if (sharing.length < 2) continue;
          for (const part of sharing) chunkGraph.disconnectChunkAndModule(part, module);
          chunkGraph.connectChunkAndModule(namedChunks.get("taskpane"), module);
        }
      });
    });
  }
}

/** Finishes what the metadata generator cannot say, and writes the help page from the same descriptions. */
class CompletedFunctions {
  constructor(moved) {
    this.moved = moved;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CompletedFunctions", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "CompletedFunctions", stage }, (assets) => {
        if (!assets["functions.json"]) {
          return; // The generator has said why.
        }
        const { completed } = require("./src/functions/metadata/complete");
        const { helpPage } = require("./src/functions/metadata/help-page");
        const metadata = completed(JSON.parse(assets["functions.json"].source().toString()));
        const text = this.moved(JSON.stringify(metadata));
        compilation.updateAsset("functions.json", new sources.RawSource(text));
        compilation.emitAsset("help.html", new sources.RawSource(helpPage()));
      });
    });
  }
}

/** A build for a real host must not point back at the developer's machine. */
class NoLocalhost {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoLocalhost", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "NoLocalhost", stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (/localhost/i.test(asset.source().toString())) {
            compilation.errors.push(new WebpackError(`${name} still names localhost`));
          }
        }
      });
    });
  }
}

/** Univer's prebuilt scripts are served as they are: bundling them takes webpack minutes. */
function workbench() {
  const { scripts, styles, replacements } = JSON.parse(read("src/workbench/univer/vendor.json"));
  const served = (file) => `vendor/${file.replace(/^node_modules\//, "")}`;
  const mended = (file) => (content) =>
    replacements
      .filter((replacement) => replacement.file === file)
      .reduce((text, { find, with: by, count }) => {
        const pieces = text.split(find);
        if (pieces.length - 1 !== count) {
          throw new Error(`${file}: "${find}" stands there ${pieces.length - 1} times, ${count} expected`);
        }
        return pieces.join(by);
      }, content.toString());
  const page = () =>
    read("src/workbench/index.html")
      .replace("<!-- vendor styles -->", styles.map((file) => `<link rel="stylesheet" href="/${served(file)}">`).join("\n"))
      .replace("<!-- vendor scripts -->", scripts.map((file) => `<script src="/${served(file)}"></script>`).join("\n"));
  return {
    name: "workbench",
    mode: "production",
    target: ["web", "es2020"],
    entry: { workbench: "./src/workbench/workbench.ts" },
    output: { path: at("build/workbench"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript] },
    performance: { hints: false },
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/workbench/index.html", to: "index.html", transform: page },
          { from: "src/workbench/workbench.css", to: "workbench.css" },
          ...[...scripts, ...styles].map((file) => ({
            from: file,
            to: served(file),
            transform: mended(file),
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
}
