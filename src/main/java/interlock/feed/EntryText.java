package interlock.feed;

import interlock.text.Escaped;
import interlock.text.Figures;
import interlock.text.Language;
import java.util.Map;

/** An entry as a reader sees it: the sentence, the facts that did it, and where they come from. */
final class EntryText {
    private EntryText() {}

    static String html(Feed.Entry entry, Language language) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(Escaped.html(entry.summary())).append("</p>");
        if (!entry.facts().isEmpty()) {
            html.append("<ul>");
            entry.facts()
                    .forEach(fact -> html.append("<li>")
                            .append(Escaped.html(statement(fact)))
                            .append("</li>"));
            html.append("</ul>");
        }
        if (!entry.sources().isEmpty()) {
            html.append("<p>")
                    .append(Escaped.html(FeedPhrase.SOURCES.in(language)))
                    .append("</p><ul>");
            entry.sources()
                    .forEach(source ->
                            html.append("<li>").append(cited(source, language)).append("</li>"));
            html.append("</ul>");
        }
        return html.toString();
    }

    static String statement(Map<String, Object> fact) {
        return fact.get("statement") instanceof String text
                ? text
                : fact.get("from") + " " + fact.get("type") + " " + fact.get("to");
    }

    /** Only addresses of the web become links. */
    private static String cited(Map<String, Object> source, Language language) {
        String title = Escaped.html(String.valueOf(source.getOrDefault("title", source.get("id"))));
        String published = source.get("published") == null
                ? ""
                : ", " + Figures.days(source.get("published").toString(), language);
        String link = link(source);
        return (link.isEmpty() ? title : "<a href=\"" + Escaped.html(link) + "\">" + title + "</a>")
                + Escaped.html(published);
    }

    /** Where a source stands on the web; an empty text where it stands elsewhere. */
    static String link(Map<String, Object> source) {
        return source.get("url") instanceof String url && url.matches("https?://\\S+") ? url : "";
    }
}
