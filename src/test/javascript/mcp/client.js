// The official JavaScript client: lists the tools and makes the calls that stand in a file, over both transports.
// node client.js PAGE CALLS.json COMMAND… : prints one JSON text. The last call is cancelled once a line comes in.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [page, file, command, ...args] = process.argv.slice(2);
const { calls, cancelled } = JSON.parse(readFileSync(file, 'utf8'));

async function asked(transport) {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  const { tools } = await client.listTools();
  const results = [];
  for (const { tool, arguments: given } of calls) {
    results.push(await client.callTool({ name: tool, arguments: given }));
  }
  return { client, told: { tools: tools.map(({ name }) => name), results } };
}

// On a machine that is busy the market may seem away for a moment: a call that fails before it is cancelled is made again.
async function cancel(client) {
  const stop = new AbortController();
  const call = async (tries) => {
    const result = await client.callTool({ name: cancelled.tool, arguments: cancelled.arguments }, undefined, {
      signal: stop.signal,
    });
    return result.isError && tries > 1 && !stop.signal.aborted ? call(tries - 1) : `answered ${JSON.stringify(result.content)}`;
  };
  const called = call(100).catch(() => 'cancelled');
  process.stderr.write('calling\n');
  await once(process.stdin, 'data');
  stop.abort();
  return called;
}

const [http, stdio] = await Promise.all([
  asked(new StreamableHTTPClientTransport(new URL('/mcp', page))),
  asked(new StdioClientTransport({ command, args, env: { ...process.env }, stderr: 'ignore' })),
]);
const ended = [await cancel(http.client), await cancel(stdio.client)];
await http.client.close();
await stdio.client.close();
process.stdout.write(JSON.stringify({ http: http.told, stdio: stdio.told, ended }), () => process.exit(0));
