package interlock.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A story's blocks as maps and lists: each block and each span has a {@code kind} that says what it is. */
public final class BlockTree {
    private BlockTree() {}

    /** The blocks, in their order. */
    public static List<Map<String, Object>> of(List<Block> blocks) {
        return blocks(blocks);
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(BlockTree::block).toList();
    }

    private static List<Map<String, Object>> spans(List<Span> spans) {
        return spans.stream().map(BlockTree::span).toList();
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading it -> node("heading", "level", it.level(), "content", spans(it.content()));
            case Block.Paragraph it -> node("paragraph", "content", spans(it.content()));
            case Block.ItemList it ->
                node(
                        "list",
                        "ordered",
                        it.ordered(),
                        "start",
                        it.start(),
                        "items",
                        it.items().stream().map(BlockTree::blocks).toList());
            case Block.Quote it -> node("quote", "content", blocks(it.content()));
            case Block.Code it -> node("code", "text", it.text());
            case Block.Rule it -> node("rule");
            case Block.Card it -> node("card", "entity", it.entity());
            case Block.Broken it -> node("broken", "line", it.line(), "found", it.found(), "instead", it.instead());
            case Block.Asked it -> asked(it);
        };
    }

    private static Map<String, Object> asked(Block.Asked it) {
        Map<String, Object> json = node(
                "asked",
                "show",
                it.show().name().toLowerCase(Locale.ROOT),
                "question",
                it.question(),
                "values",
                it.values(),
                "rows",
                it.rows().number());
        if (it.rows().last()) {
            json.put("last", true);
        }
        if (it.column() != null) {
            json.put("column", it.column());
        }
        if (!it.columns().isEmpty()) {
            json.put("columns", it.columns());
        }
        return json;
    }

    private static Map<String, Object> span(Span span) {
        return switch (span) {
            case Span.Text it -> node("text", "text", it.text());
            case Span.Code it -> node("code", "text", it.text());
            case Span.Emphasis it -> node("emphasis", "content", spans(it.content()));
            case Span.Strong it -> node("strong", "content", spans(it.content()));
            case Span.Link it -> node("link", "href", it.href(), "content", spans(it.content()));
            case Span.LineBreak it -> node("break");
        };
    }

    private static Map<String, Object> node(String kind, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }
}
