package interlock.mcp;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.console.Console;
import interlock.neo4j.GraphFailure.Left;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Messages of the Model Context Protocol and their answers, whichever way they come. */
public final class Mcp {
    /** By this name a handler finds whoever sent the message. */
    static final String CALLER = "caller";

    private static final String CANCELLED = "notifications/cancelled";
    private static final String LIST_TOOLS = "tools/list";

    private final McpJsonMapper json = new JacksonMcpJsonMapper(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    private final Graph graph;
    private final Console console;
    private final Questions questions;
    private final Answering answering;
    private final RunningCalls running = new RunningCalls();
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Offered offered;

    /** Works out the answers. Nothing is made before the first message. */
    public Mcp(Graph graph, Console console, Questions questions) {
        this(
                graph,
                console,
                questions,
                (question, values, world, allEvidence) -> allEvidence
                        ? graph.in(world).askWithEvidence(question, values)
                        : graph.in(world).ask(question, values));
    }

    /** @param answering where the answers come from */
    public Mcp(Graph graph, Console console, Questions questions, Answering answering) {
        this.graph = graph;
        this.console = console;
        this.questions = questions;
        this.answering = answering;
    }

    /** Gives the answer to a question in a world: perhaps one that is there already. */
    public interface Answering {
        /** @param allEvidence whether it has all facts behind its rows, however many */
        Answer answer(Question question, Map<String, Object> values, World world, boolean allEvidence);
    }

    /**
     * What is offered, for a market with these defaults.
     *
     * @param questions as this market has them
     */
    private record Offered(List<Question> questions, SdkServer server) {}

    /**
     * Answers one message.
     *
     * @return the answer; empty where the message asks for none
     * @throws Left where whoever asked is gone before it is answered
     */
    public Optional<String> answer(String message, Caller caller) {
        JSONRPCMessage read;
        try {
            read = McpSchema.deserializeJsonRpcMessage(json, message);
        } catch (JsonParseException e) {
            return Optional.of(refused(ErrorCodes.PARSE_ERROR, "The message is no JSON: " + e.getOriginalMessage()));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return Optional.of(refused(
                    ErrorCodes.PARSE_ERROR,
                    "The message is no JSON-RPC: that is one object, with 'jsonrpc', a 'method', and an 'id' that is a"
                            + " text or a whole number where an answer is wanted"));
        }
        return switch (read) {
            case JSONRPCRequest request ->
                Optional.of(
                        request.id() == null || request.method() == null
                                ? refused(ErrorCodes.INVALID_REQUEST, "A request has an id and a method")
                                : written(answer(request, caller)));
            case JSONRPCNotification notification -> {
                take(notification, caller);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private JSONRPCResponse answer(JSONRPCRequest request, Caller caller) {
        SdkServer server = server(request.method().equals(LIST_TOOLS));
        Optional<String> fault = RequestCheck.fault(request, server.tools());
        if (fault.isPresent()) {
            return new JSONRPCResponse(
                    request.jsonrpc(), request.id(), null, new JSONRPCError(ErrorCodes.INVALID_PARAMS, fault.get()));
        }
        McpTransportContext context = McpTransportContext.create(Map.of(CALLER, caller));
        return running.run(caller.session(), request.id(), caller.gone(), () -> server.answer(context, request));
    }

    /** A call that is cancelled gets no answer, and ends in Neo4j. */
    private void take(JSONRPCNotification notification, Caller caller) {
        if (CANCELLED.equals(notification.method())
                && notification.params() instanceof Map<?, ?> params
                && params.get("requestId") != null) {
            running.cancel(caller.session(), params.get("requestId"));
        }
    }

    /**
     * Made anew where the market has others to name by default.
     *
     * @param latest whether the defaults matter
     */
    private SdkServer server(boolean latest) {
        Offered there = offered;
        if (there != null && !latest) {
            return there.server();
        }
        List<Question> here =
                questions.all().stream().map(graph.search()::inMarket).toList();
        making.lock();
        try {
            there = offered;
            if (there == null || !there.questions().equals(here)) {
                there = new Offered(here, SdkServer.of(graph, console, questions, here, answering, json));
                offered = there;
            }
            return there.server();
        } finally {
            making.unlock();
        }
    }

    /** Of a message without an id that can be read, the answer has none either, which the library's own type forbids. */
    private String refused(int code, String message) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put("id", null);
        response.put("error", new JSONRPCError(code, message));
        return written(response);
    }

    private String written(Object response) {
        try {
            return json.writeValueAsString(response);
        } catch (IOException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }
}
