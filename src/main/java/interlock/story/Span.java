package interlock.story;

import java.util.List;

/** What stands in a line of text. */
public sealed interface Span {
    record Text(String text) implements Span {}

    record Emphasis(List<Span> content) implements Span {}

    record Strong(List<Span> content) implements Span {}

    record Code(String text) implements Span {}

    /** @param href an address on the web, or one of the page's own that begins with a slash */
    record Link(String href, List<Span> content) implements Span {}

    record LineBreak() implements Span {}
}
