// Loads elements JSON into the real Cytoscape.js, without a page, and prints what it took as JSON.
// Usage: node check_cytoscape.js dash_cytoscape.dev.js FILE.cyjs
const fs = require("fs");
const [bundle, file] = process.argv.slice(2);

// The bundle of the package dash-cytoscape holds Cytoscape.js and what it needs as modules of webpack.
const modules = {};
const pattern = /\/\*\*\*\/ "(\.\/node_modules\/[^"]+)":\n[\s\S]*?\n\/\*\*\*\/ \(+(?:function\s*\()?([^)]*)\)[^{]*\{([\s\S]*?)\n\/\*\*\*\/ \}\)/g;
for (const [, path, parameters, body] of fs.readFileSync(bundle, "utf8").matchAll(pattern)) {
  modules[path] = [parameters.split(",").map((name) => name.trim()), body];
}
const loaded = {};
function load(path) {
  if (!modules[path]) throw new Error(`the bundle has no ${path}`);
  if (!loaded[path]) {
    loaded[path] = { exports: {} };
    const [parameters, body] = modules[path];
    new Function(...parameters, body).call(loaded[path].exports, loaded[path], loaded[path].exports, load);
  }
  return loaded[path].exports;
}
load.g = globalThis;
load.nmd = (module) => module;
load.r = () => {};
load.o = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
load.d = (exports, getters) => {
  for (const key in getters) Object.defineProperty(exports, key, { enumerable: true, get: getters[key] });
};
load.n = (module) => Object.assign(() => module.default ?? module, { a: module.default ?? module });

const cytoscape = load("./node_modules/cytoscape/dist/cytoscape.cjs.js");
const graph = cytoscape({ headless: true, elements: JSON.parse(fs.readFileSync(file, "utf8")).elements });
console.log(JSON.stringify({
  version: cytoscape.version,
  nodes: graph.nodes().map((node) => node.data()),
  edges: graph.edges().map((edge) => edge.data()),
}));
