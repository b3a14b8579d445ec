/** The layouts of pictures of graphs, as the address and a reader name them. */
export const LAYOUTS = { layers: 'Layers', force: 'Force', circle: 'Circle' };
