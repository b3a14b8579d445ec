package interlock.http;

import interlock.http.QuestionForm.Field;
import interlock.story.Block;
import interlock.story.Span;
import interlock.story.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A story in JSON: each block and each span an object whose {@code kind} says what it is. */
final class StoryJson {
    private StoryJson() {}

    /** What a list of stories tells of one. */
    static Map<String, Object> head(Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", story.name());
        json.put("title", story.title());
        json.put("about", story.about());
        json.put("parameters", story.parameters().stream().map(Field::of).toList());
        json.put(
                "faults",
                story.faults().stream()
                        .map(fault -> Map.of("line", fault.line(), "found", fault.found(), "instead", fault.instead()))
                        .toList());
        return json;
    }

    static Map<String, Object> whole(Story story) {
        Map<String, Object> json = head(story);
        json.put("blocks", blocks(story.blocks()));
        json.put("text", story.text());
        return json;
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(StoryJson::block).toList();
    }

    private static List<Map<String, Object>> spans(List<Span> spans) {
        return spans.stream().map(StoryJson::span).toList();
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading it -> of("heading", "level", it.level(), "content", spans(it.content()));
            case Block.Paragraph it -> of("paragraph", "content", spans(it.content()));
            case Block.ItemList it ->
                of(
                        "list",
                        "ordered",
                        it.ordered(),
                        "start",
                        it.start(),
                        "items",
                        it.items().stream().map(StoryJson::blocks).toList());
            case Block.Quote it -> of("quote", "content", blocks(it.content()));
            case Block.Code it -> of("code", "text", it.text());
            case Block.Rule it -> of("rule");
            case Block.Card it -> of("card", "entity", it.entity());
            case Block.Broken it -> of("broken", "line", it.line(), "found", it.found(), "instead", it.instead());
            case Block.Asked it -> asked(it);
        };
    }

    private static Map<String, Object> asked(Block.Asked it) {
        Map<String, Object> json = of(
                "asked",
                "show",
                it.show().name().toLowerCase(Locale.ROOT),
                "question",
                it.question(),
                "values",
                it.values(),
                "rows",
                it.rows());
        if (it.column() != null) {
            json.put("column", it.column());
        }
        return json;
    }

    private static Map<String, Object> span(Span span) {
        return switch (span) {
            case Span.Text it -> of("text", "text", it.text());
            case Span.Code it -> of("code", "text", it.text());
            case Span.Emphasis it -> of("emphasis", "content", spans(it.content()));
            case Span.Strong it -> of("strong", "content", spans(it.content()));
            case Span.Link it -> of("link", "href", it.href(), "content", spans(it.content()));
            case Span.LineBreak it -> of("break");
        };
    }

    private static Map<String, Object> of(String kind, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }
}
