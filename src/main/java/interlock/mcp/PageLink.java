package interlock.mcp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses on the page and under {@code /api}; where no page is served, they are paths. */
record PageLink(String site) {

    /** @param path without a slash at its start, its parts encoded */
    String to(String path, Map<String, List<String>> query) {
        String asked = query.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return (site.isEmpty() ? "/" : site) + path + (asked.isEmpty() ? "" : "?" + asked);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
