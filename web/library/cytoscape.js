/**
 * Cytoscape with the fcose layout, loaded when the first graph is drawn. The layout and what it builds on come as
 * scripts that set a name on `window`; each needs the one before.
 */
const LAYOUT_SCRIPTS = [
  '/lib/layout-base/2.0.1/layout-base.js',
  '/lib/cose-base/2.2.0/cose-base.js',
  '/lib/cytoscape-fcose/2.2.0/cytoscape-fcose.js',
];
let loading;

export function loadCytoscape() {
  loading ??= load();
  return loading;
}

async function load() {
  const [{ default: cytoscape }] = await Promise.all([import('cytoscape'), inOrder(LAYOUT_SCRIPTS)]);
  cytoscape.use(window.cytoscapeFcose);
  return cytoscape;
}

function inOrder(addresses) {
  // Scripts put in with `async = false` are fetched together and run in their order.
  return Promise.all(
    addresses.map(
      (address) =>
        new Promise((loaded, failed) => {
          const script = document.createElement('script');
          script.src = address;
          script.async = false;
          script.onload = loaded;
          script.onerror = () => failed(new Error(`${address} cannot be loaded`));
          document.head.append(script);
        }),
    ),
  );
}
