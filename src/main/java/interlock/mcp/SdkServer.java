package interlock.mcp;

import interlock.answers.Graph;
import interlock.console.Console;
import interlock.mcp.Mcp.Answering;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.Refused;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.ProductVersion;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The official server, to which we hand messages ourselves: it knows the protocol, we know who sent them. */
final class SdkServer implements McpStatelessServerTransport {
    private static final String MARKDOWN = "text/markdown";
    /** Neo4j ends a call sooner. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int COMPLETED = 20;
    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final List<Tool> tools;
    private @Nullable McpStatelessServerHandler handler;

    private SdkServer(List<Tool> tools) {
        this.tools = tools;
    }

    /** @param here the questions with the defaults of this market */
    static SdkServer of(
            Graph graph,
            Console console,
            Questions questions,
            List<Question> here,
            Answering answering,
            McpJsonMapper json) {
        SdkServer server = new SdkServer(tools(graph, console, questions, here, answering));
        Documents documents = new Documents(graph, questions);
        McpServer.sync(server)
                .serverInfo("interlock", ProductVersion.CURRENT)
                .instructions(
                        "Interlock answers questions about who depends on whom in a market, and what is exclusive, each"
                                + " answer dated and with its sources. Ask `search` for ids and for the tool that a question in words"
                                + " needs. Ids are names in lower case with hyphens; in tables an id that a name does not"
                                + " tell stands in brackets behind it. Answers tell the first rows and the total; `rows` and `skip` get the others. Rows have"
                                + " their first facts, some hundreds, as evidence; `evidence` \"rows\" gives all. An answer is"
                                + " about the evidence collected: what is not in it is unknown. Every question can be asked in"
                                + " another `world`, an object with `knownBy` (a day: only what was public by then), `without` (a list"
                                + " of ids of entities, facts, deals or sources, or `country:TW`, `segment:foundry`, `origin:slug`) and"
                                + " `with` (a list of supposed facts such as `anthropic SPENDS_ON oci; what=compute`). `compare`,"
                                + " `history` and `firmness` work on any question's answer.")
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .completions()
                        .build())
                .requestTimeout(LONGEST)
                .validateToolInputs(false)
                .immediateExecution(true)
                .jsonMapper(json)
                .tools(server.tools.stream()
                        .map(tool -> specification(tool, json))
                        .toList())
                .resources(
                        document(Documents.MODEL, "The data model", documents::model),
                        document(Documents.QUESTIONS, "The questions", documents::questions),
                        document(Documents.ATTRIBUTION, "Whom the data is from", documents::attribution))
                .resourceTemplates(dossier(documents))
                .prompts(Prompts.ALL.stream().map(Prompts.Worked::specification).toList())
                .completions(completions(graph))
                .build();
        return server;
    }

    /** The names of all tools. */
    Set<String> tools() {
        return tools.stream().map(Tool::name).collect(Collectors.toSet());
    }

    /** All tools: one for each question, and those beside them. */
    private static List<Tool> tools(
            Graph graph, Console console, Questions questions, List<Question> here, Answering answering) {
        List<Tool> tools = new ArrayList<>();
        here.forEach(question -> tools.add(QuestionTool.of(graph, question, answering)));
        tools.add(SearchTool.of(graph, questions));
        tools.addAll(OperatorTools.of(graph, here));
        tools.addAll(LookupTools.of(graph));
        tools.addAll(CypherTools.of(graph, console));
        return tools;
    }

    private static SyncToolSpecification specification(Tool tool, McpJsonMapper json) {
        return new SyncToolSpecification(
                McpSchema.Tool.builder(tool.name(), tool.input())
                        .title(tool.title())
                        .description(tool.about())
                        .outputSchema(tool.output())
                        .annotations(ToolAnnotations.builder()
                                .title(tool.title())
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                        .build(),
                (context, request) -> called(tool, context, request, json));
    }

    /** What a caller did wrong is an answer that says how to mend it; a fault of ours is an error of the protocol. */
    private static CallToolResult called(
            Tool tool, McpTransportContext context, CallToolRequest request, McpJsonMapper json) {
        Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
        Caller caller = (Caller) Objects.requireNonNull(context.get(Mcp.CALLER));
        try {
            Tool.Reply reply = tool.work().answer(new Tool.Call(arguments, caller.site()));
            return CallToolResult.builder()
                    .addTextContent(reply.text())
                    .structuredContent(json.convertValue(reply.structured(), OBJECT))
                    .build();
        } catch (BadParameter e) {
            return failed(e.getMessage() + " " + e.hint());
        } catch (Left e) {
            throw e;
        } catch (GraphFailure e) {
            return failed(why(e));
        }
    }

    private static String why(GraphFailure e) {
        String where = e instanceof Refused refused && refused.position() != null
                ? " (line " + refused.position().line() + ", column "
                        + refused.position().column() + ")"
                : "";
        return e.getMessage() + where + (e.hint() == null ? "" : ". " + e.hint());
    }

    private static CallToolResult failed(String why) {
        return CallToolResult.builder().addTextContent(why).isError(true).build();
    }

    private static SyncResourceSpecification document(String address, String title, Supplier<String> text) {
        return new SyncResourceSpecification(
                Resource.builder(address, address.substring(address.lastIndexOf('/') + 1))
                        .title(title)
                        .mimeType(MARKDOWN)
                        .build(),
                (context, request) -> read(address, text));
    }

    private static SyncResourceTemplateSpecification dossier(Documents documents) {
        return new SyncResourceTemplateSpecification(
                ResourceTemplate.builder(Documents.COMPANIES + "{id}", "dossier")
                        .title("A dossier")
                        .description("All that is stated about a company, or any other entity, with its sources")
                        .mimeType(MARKDOWN)
                        .build(),
                (context, request) -> read(
                        request.uri(),
                        () -> documents.dossier(URLDecoder.decode(
                                request.uri().substring(Documents.COMPANIES.length()), StandardCharsets.UTF_8))));
    }

    private static ReadResourceResult read(String address, Supplier<String> text) {
        try {
            return ReadResourceResult.builder(List.of(TextResourceContents.builder(address, text.get())
                            .mimeType(MARKDOWN)
                            .build()))
                    .build();
        } catch (Left e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
                    .message("There is no document '" + address + "': its address has an escape that is none")
                    .build();
        } catch (GraphFailure e) {
            throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
                    .message(why(e))
                    .build();
        }
    }

    /** Ids of entities, for the prompts and the dossier. */
    private static List<SyncCompletionSpecification> completions(Graph graph) {
        return Stream.concat(
                        Prompts.ALL.stream().map(prompt -> new PromptReference(prompt.name())),
                        Stream.of(new ResourceReference(Documents.COMPANIES + "{id}")))
                .map(reference -> new SyncCompletionSpecification(
                        reference,
                        (context, request) -> new CompleteResult(new CompleteCompletion(
                                graph.search().entities(request.argument().value(), COMPLETED).stream()
                                        .map(found -> found.id())
                                        .toList()))))
                .toList();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    /** In the thread of the caller, so that it can be interrupted. */
    JSONRPCResponse answer(McpTransportContext context, JSONRPCRequest request) {
        JSONRPCResponse response =
                Objects.requireNonNull(handler).handleRequest(context, request).block();
        return Objects.requireNonNull(response);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
