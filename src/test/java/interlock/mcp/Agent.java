package interlock.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.Eventually;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.util.Map;

/** An agent's program, by the official client, which holds structured answers to the schemas that the tools declare. */
final class Agent implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final McpSyncClient client;

    private Agent(McpClientTransport transport) {
        client = McpClient.sync(transport)
                .requestTimeout(Eventually.PATIENCE)
                .initializationTimeout(Eventually.PATIENCE)
                .build();
        client.initialize();
        client.listTools();
    }

    static Agent over(McpClientTransport transport) {
        return new Agent(transport);
    }

    static Agent at(URI page) {
        return over(HttpClientStreamableHttpTransport.builder(page.toString())
                .endpoint("/mcp")
                .build());
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** What a tool says of a call that works. */
    String text(String tool, Map<String, Object> arguments) {
        return text(call(tool, arguments), false);
    }

    /** What a tool says of a call that does not. */
    String refusal(String tool, Map<String, Object> arguments) {
        return text(call(tool, arguments), true);
    }

    private static String text(CallToolResult result, boolean wrong) {
        String text = ((TextContent) result.content().getFirst()).text();
        if (Boolean.TRUE.equals(result.isError()) != wrong) {
            throw new AssertionError(text);
        }
        return text;
    }

    /** The structured answer of a call that works. */
    JsonNode structured(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        text(result, false);
        return JSON.valueToTree(result.structuredContent());
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
