package interlock.dataset.export;

import interlock.answers.Answer.Head;
import interlock.text.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a file for people are called: as on the page, where a range is one column and here its ends are two.
 * No two of a file are called the same.
 */
final class Headings {
    private static final String MIN = "Min";
    private static final String MAX = "Max";
    private static final String QUALIFIER = "Qualifier";

    private final Language language;
    private final Labels labels;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> headings = new HashMap<>();

    Headings(List<Head> columns, Language language) {
        this.language = language;
        labels = Labels.of(language);
        columns.forEach(head -> names.add(head.name()));
        Map<String, Integer> times = new HashMap<>();
        List<Head> shown = columns.stream().filter(head -> !head.hidden()).toList();
        shown.forEach(head -> times.merge(label(head), 1, Integer::sum));
        shown.forEach(head -> {
            String label = label(head);
            headings.put(head.name(), times.get(label) > 1 ? label + " (" + head.name() + ")" : label);
        });
    }

    /** With a capital, as a heading begins. */
    String of(Head head) {
        return language.capitalised(headings.get(head.name()));
    }

    /** Of the ids beside the names. */
    String ofIds(Head head) {
        return language.capitalised(around("id", headings.get(head.name())));
    }

    private String label(Head head) {
        String name = head.name();
        String base = name.length() > MIN.length() ? name.substring(0, name.length() - MIN.length()) : name;
        if (name.endsWith(MIN) && names.contains(base + MAX)) {
            return around("minimum", labels.ofRange(base));
        }
        if (name.endsWith(MAX) && names.contains(base + MIN)) {
            return around("maximum", labels.ofRange(base));
        }
        if (name.endsWith(QUALIFIER)) {
            return labels.find(name)
                    .orElseGet(() ->
                            around("qualifier", labels.ofRange(name.substring(0, name.length() - QUALIFIER.length()))));
        }
        // Whom something comes from is not what a statement rests on.
        return labels.of(name.equals("sources") && head.type().equals("entity") ? "suppliers" : name);
    }

    private String around(String part, String column) {
        return labels.of("column." + part).replace("{column}", column);
    }
}
