package interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The style sheets of the page: measures by their names in {@code tokens.css}, and no short name outside of a scope. */
class SheetsTest {
    private static final String TOKENS = "web/styles/tokens.css";
    private static final int MOST_LINES = 320;

    private static final Pattern SIZE_OF_TYPE = Pattern.compile("font-size: (?!var\\(--text-|[\\d.]+em;)[^;]+;");
    private static final Pattern CORNER = Pattern.compile("border-radius: [^;]*\\d+(?:px|rem)[^;]*;");
    private static final Pattern LAYER = Pattern.compile("z-index: (?!var\\(--layer-)[^;]+;");
    private static final Pattern SPACE =
            Pattern.compile("\\n\\s*(?:margin|padding|gap|column-gap)[a-z-]*: (?:[^;(]*\\s)?-?[\\d.]+rem\\b[^;]*;");
    private static final Pattern WIDTH = Pattern.compile("@media[^{]*-width: (\\d+px)\\)");
    private static final Set<String> WIDTHS = Set.of("620px", "820px", "980px", "1120px", "1121px", "1280px");

    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern IMPORT = Pattern.compile("@import '\\./([^']+)'( layer\\(\\w+\\))?");

    private static Map<String, String> sheets;

    @BeforeAll
    static void read() throws IOException {
        sheets = new TreeMap<>();
        for (String file : Sources.under(Path.of("web"), ".css")) {
            sheets.put(file, Files.readString(Path.of(file)).replaceAll("(?s)/\\*.*?\\*/", ""));
        }
    }

    @Test
    void measuresHaveNames() {
        assertThat(found(SIZE_OF_TYPE, MatchResult::group)).as("sizes of type").isEmpty();
        assertThat(found(CORNER, MatchResult::group)).as("corners").isEmpty();
        assertThat(found(LAYER, MatchResult::group)).as("layers").isEmpty();
        assertThat(found(SPACE, MatchResult::group)).as("space").isEmpty();
    }

    @Test
    void theWidthsOfScreensAreFew() {
        assertThat(found(WIDTH, width -> width.group(1)))
                .isNotEmpty()
                .allMatch(found -> WIDTHS.contains(found.substring(found.indexOf(' ') + 1)));
    }

    @Test
    void everyMeasureThatIsNamedIsThere() {
        List<String> unknown = new ArrayList<>();
        String known = sheets.get(TOKENS) + sheets.get("web/styles/palette.css");
        sheets.forEach((file, text) -> Pattern.compile("var\\((--[\\w-]+)")
                .matcher(text)
                .results()
                .map(used -> used.group(1))
                // A step of a plan has a depth of its own.
                .filter(name -> !name.equals("--depth") && !known.contains(name + ":"))
                .forEach(name -> unknown.add(file + " " + name)));
        assertThat(unknown).isEmpty();
    }

    /** A class of one word, such as {@code cell}, would be everybody's: outside of a scope a name has two words. */
    @Test
    void aClassOfOneWordIsKnownInItsScopeOnly() {
        List<String> faults = new ArrayList<>();
        sheets.forEach((file, text) -> {
            for (String selector : selectorsOutsideOfScopes(text)) {
                List<String> classes = CLASS.matcher(selector)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                if (!classes.isEmpty() && classes.stream().noneMatch(name -> name.contains("-"))) {
                    faults.add(file + " " + selector);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everySheetStandsInALayer() throws IOException {
        List<String> imported = new ArrayList<>();
        for (MatchResult found : IMPORT.matcher(Files.readString(Path.of("web/styles.css")))
                .results()
                .toList()) {
            assertThat(found.group(2)).as(found.group(1)).isNotNull();
            imported.add("web/" + found.group(1));
        }
        imported.add("web/styles.css");
        assertThat(imported).containsExactlyInAnyOrderElementsOf(sheets.keySet());
    }

    @Test
    void noSheetIsLong() {
        assertThat(sheets).allSatisfy((file, text) -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    private static List<String> found(Pattern pattern, Function<MatchResult, String> shown) {
        List<String> all = new ArrayList<>();
        sheets.forEach((file, text) -> {
            if (!file.equals(TOKENS)) {
                pattern.matcher(text).results().map(shown).forEach(one -> all.add(file + " " + one.strip()));
            }
        });
        return all;
    }

    /** The selectors of the rules that stand at the top, or within media queries. */
    private static List<String> selectorsOutsideOfScopes(String text) {
        List<String> selectors = new ArrayList<>();
        int scope = 0;
        int depth = 0;
        StringBuilder head = new StringBuilder();
        for (char ch : text.toCharArray()) {
            if (ch == '{') {
                depth++;
                String rule = head.toString().strip();
                if (scope == 0 && rule.startsWith("@scope")) {
                    scope = depth;
                } else if (scope == 0 && !rule.startsWith("@")) {
                    selectors.addAll(List.of(rule.split(",\\s*")));
                }
                head.setLength(0);
            } else if (ch == '}') {
                scope = scope == depth ? 0 : scope;
                depth--;
                head.setLength(0);
            } else if (ch == ';') {
                head.setLength(0);
            } else {
                head.append(ch);
            }
        }
        return selectors;
    }
}
