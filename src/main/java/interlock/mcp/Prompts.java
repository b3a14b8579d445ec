package interlock.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;

/** Worked ways through the tools, for what people ask most. */
final class Prompts {
    private static final String CITE =
            "Quote the sentence of each answer as it stands, name the day, give the sources with their addresses, and"
                    + " say what is unknown in this data and not known to be absent. Add nothing that no answer says.";

    static final List<Worked> ALL = List.of(
            new Worked(
                    "stands-behind",
                    "What stands behind a company",
                    "Everything that one relies on, where there is no substitute, and the proof",
                    "anthropic",
                    "Find out what %s stands on. 1. Ask `search` for its id. 2. Ask `depends-on` with that entity. 3. For"
                            + " what is necessary there, ask `sole-sources` with the same day. 4. For the most surprising"
                            + " link, ask `fact` with an id of its chain. "),
            new Worked(
                    "what-if-gone",
                    "What if a company were gone",
                    "Who falls without one, in which order, and how sure that is",
                    "tsmc",
                    "Find out what happens without %s. 1. Ask `search` for its id. 2. Ask `knock-out` with it: each row says"
                            + " in which round one falls, and whether the data knows all its suppliers in the lost role."
                            + " 3. Ask `weakened` with it for those that stand. 4. Keep apart who falls for certain, and who"
                            + " falls as far as this data knows. "),
            new Worked(
                    "is-it-exclusive",
                    "Whether a claim of exclusivity holds",
                    "What is declared, what is observed, and what speaks against it",
                    "azure",
                    "Check what is exclusive to %s. 1. Ask `search` for its id. 2. Ask `exclusive-to` and"
                            + " `exclusivity-claims`. 3. A declared and an observed exclusivity are two things, and unknown"
                            + " is not yes: tell them apart. 4. For each no, give the counter-example with `fact`. "));

    private Prompts() {}

    /**
     * A prompt about one entity.
     *
     * @param example whom it is about where nobody is named
     * @param steps with a slot for whom it is about
     */
    record Worked(String name, String title, String about, String example, String steps) {
        SyncPromptSpecification specification() {
            return new SyncPromptSpecification(
                    Prompt.builder(name)
                            .title(title)
                            .description(about)
                            .arguments(List.of(PromptArgument.builder("entity")
                                    .description("A name or an id, such as " + example)
                                    .required(false)
                                    .build()))
                            .build(),
                    this::message);
        }

        private GetPromptResult message(McpTransportContext context, GetPromptRequest request) {
            Object given =
                    request.arguments() == null ? null : request.arguments().get("entity");
            String whom = given == null || given.toString().isBlank() ? example : given.toString();
            TextContent text = TextContent.builder(steps.formatted(whom) + CITE).build();
            return GetPromptResult.builder(
                            List.of(PromptMessage.builder(Role.USER, text).build()))
                    .build();
        }
    }
}
