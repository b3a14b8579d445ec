// Calls a tool by the Model Context Protocol: node call-a-tool.mjs http://127.0.0.1:7070/ on-all '{"asOf": "2026-11-25"}'
// With the official client (npm install @modelcontextprotocol/sdk) see src/test/javascript/mcp/client.js.
const [page, tool, given] = process.argv.slice(2);

async function send(method, params) {
  const answer = await fetch(new URL('/mcp', page), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return (await answer.json()).result;
}

const { tools } = await send('tools/list', {});
if (!tools.some(({ name }) => name === tool)) throw new Error(`There is no tool ${tool}`);
const result = await send('tools/call', { name: tool, arguments: JSON.parse(given) });
if (result.isError) throw new Error(result.content[0].text);

const { headline, sources, total } = result.structuredContent;
console.log(headline);
for (const source of sources) console.log(source.url ?? source.title);
console.log(total, 'rows');
