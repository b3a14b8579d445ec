package interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.model.FactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the page says can be said in every language: no text of a template stands by itself. That what is given to {@code say}
 * is there in each language, the checker of types sees; here are the words that it cannot see.
 */
class SaidTest {
    private static final Path WEB = Path.of("web");
    /** Names that are the same in every language, and what people type. */
    private static final Pattern NAMES = Pattern.compile(
            "Interlock|Cypher|CSV|JSON|PNG|SVG|PDF|ms|Ctrl|Enter|Esc|Tab|Space|RETURN path|[a-z]+\\.(?:csv|yaml)|null"
                    + "|answer|picture|table|sentence|number");

    private static final Pattern SAID_IN_ATTRIBUTES =
            Pattern.compile("(?:aria-label|title|placeholder|alt|label)=\"([^\"$]*[A-Za-z]{2}[^\"$]*)\"");
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\w.])count\\([^,'\"`]+,\\s*'([^']+)'(?:,\\s*'([^']+)')?\\)");
    private static final Pattern KEY =
            Pattern.compile("^  (?:'((?:\\\\.|[^'])*)'|\"([^\"]*)\"|(\\w+)):", Pattern.MULTILINE);

    @Test
    void noTextOfATemplateStandsByItself() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path file : modules()) {
            for (String markup : Templates.in(Files.readString(file))) {
                Matcher attribute = SAID_IN_ATTRIBUTES.matcher(markup);
                while (attribute.find()) {
                    add(bare, file, attribute.group(1));
                }
                for (String text : texts(markup)) {
                    add(bare, file, text);
                }
            }
        }
        assertThat(bare)
                .as("write ${say('…')} there, and what it is in other languages in web/model/texts/")
                .isEmpty();
    }

    @Test
    void aBareTextIsSeen() {
        List<String> bare = new ArrayList<>();
        String module =
                "const a = /`/.test(x) ? 'html`' : html`<p title=${say('Said')}>Bare ${b ? html`<b>Inner</b>` : ''}</p>`;";
        for (String markup : Templates.in(module)) {
            for (String text : texts(markup)) {
                add(bare, Path.of("m.js"), text);
            }
        }
        assertThat(bare).containsExactly("m.js: Inner", "m.js: Bare");
    }

    private static String[] texts(String markup) {
        return markup.replaceAll("<!--.*?-->", "").split("<[/a-zA-Z!][^<>]*>|\u0000");
    }

    private static void add(List<String> bare, Path file, String text) {
        String said = text.replaceAll("\\s+", " ").strip();
        if (said.matches(".*[A-Za-z]{2}.*") && !NAMES.matcher(said).matches()) {
            bare.add(file + ": " + said);
        }
    }

    @Test
    void whatIsCountedHasAWordForOneAndForMany() throws IOException {
        Set<String> translated = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEB.resolve("model/texts"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .forEach(key -> translated.add(Stream.of(key.group(1), key.group(2), key.group(3))
                                .filter(one -> one != null)
                                .findFirst()
                                .orElseThrow()));
            }
        }
        Set<String> counted = new TreeSet<>();
        for (Path file : modules()) {
            COUNTED.matcher(Files.readString(file)).results().forEach(one -> {
                counted.add(one.group(1));
                counted.add(one.group(2) == null ? one.group(1) + "s" : one.group(2));
            });
        }
        assertThat(counted).hasSizeGreaterThan(10);
        assertThat(translated).containsAll(counted);
    }

    /** Each column and each parameter of a question is called something in each language. */
    @Test
    void everyColumnAndParameterHasALabel() throws IOException {
        Set<String> called = labels("model/texts/it/labels.json").keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("cypher/questions"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".cypher")).toList()) {
                Matcher name = Pattern.compile("^// (?:param|column): (\\w+?)(?:Min|Max)?\\s", Pattern.MULTILINE)
                        .matcher(Files.readString(file));
                while (name.find()) {
                    missing.add(name.group(1));
                }
            }
        }
        missing.removeAll(called);
        assertThat(missing).as("write them in web/model/texts/it/labels.json").isEmpty();
    }

    /** What is not done yet is not told as done, in any language. */
    @Test
    void everyTypeOfFactIsToldByItsStanding() throws IOException {
        Map<String, String> verbs = labels("model/texts/it/verbs.json");
        assertThat(verbs)
                .containsKeys(Stream.of(FactType.values())
                        .flatMap(type -> Stream.of("_due", "_said", "_either").map(stage -> type + stage))
                        .toArray(String[]::new))
                .containsKeys(Stream.of(FactType.values())
                        .flatMap(type ->
                                Stream.of("", "_due", "_said", "_either").map(stage -> type + stage + "_many"))
                        .toArray(String[]::new))
                .containsKeys(Stream.of(FactType.values())
                        .filter(type -> !type.isSymmetric())
                        .flatMap(type ->
                                Stream.of("", "_due", "_said", "_either").map(stage -> "who_" + type + stage))
                        .toArray(String[]::new));
    }

    /** Two columns of one name cannot be told apart. The ends of a range are one column. */
    @Test
    void noTwoColumnsOfAnAnswerAreCalledTheSame() throws IOException {
        Map<String, String> english = labels("model/labels.json");
        Map<String, String> italian = labels("model/texts/it/labels.json");
        Pattern column = Pattern.compile("^// column: (\\w+?)(Min|Max)?\\s", Pattern.MULTILINE);
        try (Stream<Path> files = Files.list(Path.of("cypher/questions"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".cypher")).toList()) {
                for (Map<String, String> labels : List.of(english, italian)) {
                    Set<String> names = column.matcher(Files.readString(file))
                            .results()
                            .map(name -> name.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(names.stream().map(name -> labels.getOrDefault(name, name)))
                            .as("%s", file)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    private static Map<String, String> labels(String file) throws IOException {
        Map<String, String> labels =
                new ObjectMapper().readValue(WEB.resolve(file).toFile(), new TypeReference<>() {});
        assertThat(labels).hasSizeGreaterThan(40);
        return labels;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.startsWith(WEB.resolve("model/texts")))
                    .toList();
        }
    }
}
