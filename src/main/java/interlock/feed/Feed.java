package interlock.feed;

import interlock.text.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a program that reads feeds shows of an answer, or of the data.
 *
 * @param id the same over every restart, and on every day
 * @param page the path of the same on the page, with its query
 * @param entries the latest first
 */
public record Feed(String id, Language language, String title, String about, String page, List<Entry> entries) {

    /**
     * A day on which something changed.
     *
     * @param id the same as long as the same changed on this day
     * @param title what changed
     * @param summary a sentence, as it is true from this day on
     * @param facts what did it, as it stands in JSON
     * @param sources what these cite
     * @param more for programs that know us
     */
    public record Entry(
            String id,
            LocalDate day,
            String title,
            String summary,
            String page,
            List<Map<String, Object>> facts,
            List<Map<String, Object>> sources,
            Map<String, Object> more) {}

    /** The address of a page, which speaks as the feed does: a reader's browser may want another language. */
    static String address(URI site, String page, Language language) {
        String spoken =
                language == Language.ENGLISH ? "" : (page.contains("?") ? "&" : "?") + "lang=" + language.code();
        return site.resolve(page + spoken).toString();
    }

    /** An id made of all that makes something what it is. */
    static String idOf(Object... parts) {
        String all = String.join(
                "\u0000", List.of(parts).stream().map(String::valueOf).toList());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    /** A text as a sentence: a capital first, and a full stop. */
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        // A name such as 'xAI' or 'gpt-oss' is written as its owner does.
        String begun = text.matches("(?s)\\p{Ll}+(?![\\p{L}\\p{N}-]).*")
                ? text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1)
                : text;
        return begun.matches("(?s).*[.!?…]$") ? begun : begun + ".";
    }
}
