package interlock.feed;

import interlock.text.Language;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feed as JSON Feed 1.1. */
public final class JsonFeed {
    public static final String MEDIA_TYPE = "application/feed+json";
    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    /** What is ours alone stands under this name, as the standard asks. */
    private static final String OURS = "_interlock";

    private JsonFeed() {}

    /**
     * What is to be written as JSON.
     *
     * @param self its own address
     * @param site what the paths of the page are resolved against
     */
    public static Map<String, Object> of(Feed feed, URI self, URI site) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("title", feed.title());
        json.put("description", feed.about());
        json.put("home_page_url", Feed.address(site, feed.page(), feed.language()));
        json.put("feed_url", self.toString());
        json.put("language", feed.language().code());
        json.put("authors", List.of(Map.of("name", "Interlock")));
        json.put(OURS, Map.of("id", feed.id()));
        json.put(
                "items",
                feed.entries().stream()
                        .map(entry -> item(entry, site, feed.language()))
                        .toList());
        return json;
    }

    private static Map<String, Object> item(Feed.Entry entry, URI site, Language language) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", Feed.address(site, entry.page(), language));
        item.put("title", entry.title());
        item.put("summary", entry.summary());
        item.put("content_html", EntryText.html(entry, language));
        item.put("date_published", AtomFile.moment(entry.day()));
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("day", entry.day().toString());
        ours.putAll(entry.more());
        ours.put("facts", entry.facts());
        ours.put("sources", entry.sources());
        item.put(OURS, ours);
        return item;
    }
}
