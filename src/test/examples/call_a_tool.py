"""Calls a tool by the Model Context Protocol: python3 call_a_tool.py http://127.0.0.1:7070/ on-all '{"asOf": "2026-11-25"}'

With the official package (pip install mcp) the same is:
    async with streamablehttp_client(page + "mcp") as (read, write, _), ClientSession(read, write) as session:
        await session.initialize()
        result = await session.call_tool(tool, arguments)
"""

import json
import sys
import urllib.parse
import urllib.request

page, tool, arguments = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def send(method, params):
    message = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    request = urllib.request.Request(
        urllib.parse.urljoin(page, "/mcp"),
        json.dumps(message).encode(),
        {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["result"]


tools = [one["name"] for one in send("tools/list", {})["tools"]]
assert tool in tools, f"There is no tool {tool}: {tools}"
result = send("tools/call", {"name": tool, "arguments": arguments})
if result.get("isError"):
    sys.exit(result["content"][0]["text"])
print(result["structuredContent"]["headline"])
for source in result["structuredContent"]["sources"]:
    print(source.get("url", source["title"]))
print(result["structuredContent"]["total"], "rows")
