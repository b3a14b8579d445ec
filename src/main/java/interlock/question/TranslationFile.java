package interlock.question;

import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a question says in another language: the lines {@code title}, {@code titled}, {@code about}, {@code ask}, {@code
 * answer}, {@code none}, {@code when} and {@code scope} as its own file has them, without {@code //}. The conditions of a
 * {@code titled}, a {@code when} and a {@code scope} are those of the question, word by word; the sentence is another.
 */
final class TranslationFile {
    private static final List<String> ONCE = List.of("title", "about", "answer", "none");
    private static final List<String> KEYS = Stream.concat(ONCE.stream(), Stream.of("ask", "titled", "when", "scope"))
            .toList();
    private static final Pattern LINE = Pattern.compile("(?<key>[A-Za-z]+)\\s*:(?<value>.*)");

    private final TranslationText source;
    private final Question english;
    private final Consumer<Fault> faults;
    private final Map<String, String> once = new LinkedHashMap<>();
    private final List<String> asks = new ArrayList<>();
    private final Map<List<Condition>, Headline> titled = new LinkedHashMap<>();
    private final Map<List<Condition>, Headline> whens = new LinkedHashMap<>();
    private final Map<Condition, Headline> scopes = new LinkedHashMap<>();

    TranslationFile(TranslationText source, Question english, Consumer<Fault> faults) {
        this.source = source;
        this.english = english;
        this.faults = faults;
    }

    /** The question as it speaks here; where a line is missing or wrong, as it speaks in English. */
    Question read() {
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                line(number, line);
            }
        }
        for (String key : ONCE) {
            if (!once.containsKey(key)) {
                fault(0, "'" + key + "' is missing", "write a line '" + key + ": …' for: " + ofEnglish(key));
            }
        }
        if (asks.isEmpty() && !english.asks().isEmpty()) {
            fault(0, "'ask' is missing", "write lines 'ask: …' with the ways to put it, divided by |");
        }
        missing("titled", "its conditions, and a title", english.title().others(), Titled::conditions, titled);
        missing("when", "its conditions, and a sentence", english.whens(), When::conditions, whens);
        missing("scope", "its condition, and a sentence", english.scopes(), Scope::condition, scopes);
        Question words = new Translated(english, source.language(), faults).withWords();
        return new Question(
                english.name(),
                new Title(
                        new Headline(text("title")),
                        english.title().others().stream()
                                .map(other -> new Titled(
                                        other.conditions(), titled.getOrDefault(other.conditions(), other.headline())))
                                .toList()),
                text("about"),
                words.group(),
                words.parameters(),
                words.columns(),
                english.show(),
                asks.isEmpty() ? english.asks() : asks,
                new Headline(text("answer")),
                new Headline(text("none")),
                english.whens().stream()
                        .map(when ->
                                new When(when.conditions(), whens.getOrDefault(when.conditions(), when.headline())))
                        .toList(),
                english.scopes().stream()
                        .map(scope ->
                                new Scope(scope.condition(), scopes.getOrDefault(scope.condition(), scope.headline())))
                        .toList(),
                english.total(),
                english.differ(),
                english.hidden(),
                english.identity(),
                english.cypher(),
                source.language());
    }

    private <T extends Conditional, C> void missing(
            String key, String with, List<T> inEnglish, Function<T, C> conditions, Map<C, Headline> kept) {
        inEnglish.stream()
                .filter(one -> !kept.containsKey(conditions.apply(one)))
                .forEach(one -> fault(
                        0,
                        "a '" + key + "' is missing",
                        "write '" + key + ": ' with " + with + " for: "
                                + one.headline().text()));
    }

    private void line(int number, String line) {
        Matcher parts = LINE.matcher(line);
        String key = parts.matches() ? parts.group("key") : "";
        if (!KEYS.contains(key)) {
            fault(
                    number,
                    "the line '" + line + "' is none of " + String.join(", ", KEYS),
                    Suggestions.among(KEYS)
                            .nearest(key)
                            .map(near -> "write '" + near + ": …'")
                            .orElse("write one of them, with a colon behind it"));
            return;
        }
        String value = parts.group("value").strip();
        switch (key) {
            case "ask" -> QuestionFile.phrases(value).forEach(phrase -> ask(number, phrase));
            case "titled" ->
                conditional(
                        number,
                        key,
                        value,
                        written -> Titled.read(written, english.parameters()),
                        english.title().others(),
                        Titled::conditions,
                        titled);
            case "when" ->
                conditional(
                        number,
                        key,
                        value,
                        written -> When.read(written, english.parameters(), english.columns()),
                        english.whens(),
                        When::conditions,
                        whens);
            case "scope" ->
                conditional(
                        number,
                        key,
                        value,
                        written -> Scope.read(written, english.parameters()),
                        english.scopes(),
                        Scope::condition,
                        scopes);
            case "about" -> keep(number, key, value);
            default -> {
                if (fits(number, value, key.equals("answer"))) {
                    keep(number, key, value);
                }
            }
        }
    }

    private void keep(int number, String key, String value) {
        if (once.putIfAbsent(key, value) != null) {
            fault(number, "a second '" + key + "'", "keep one of them");
        }
    }

    private void ask(int number, String phrase) {
        List<String> wrong = new ArrayList<>();
        new AskRules(english.parameters()).check(phrase, (found, instead) -> {
            wrong.add(found);
            fault(number, found, instead);
        });
        if (wrong.isEmpty()) {
            asks.add(phrase);
        }
    }

    /**
     * Keeps a sentence under the conditions that one of the question's has.
     *
     * @param conditions of one, by which both are known for the same
     */
    private <T extends Conditional, C> void conditional(
            int number,
            String key,
            String value,
            Function<String, T> read,
            List<T> inEnglish,
            Function<T, C> conditions,
            Map<C, Headline> kept) {
        try {
            T one = read.apply(value);
            C its = conditions.apply(one);
            if (inEnglish.stream().map(conditions).noneMatch(its::equals)) {
                fault(
                        number,
                        "the question has no '" + key + "' with the conditions of '" + value + "'",
                        "write them as its own file does");
            } else if (fits(number, one.headline().text(), one.isOfRows())) {
                kept.put(its, one.headline());
            }
        } catch (IllegalArgumentException e) {
            fault(number, "'" + key + ": " + value + "' has no condition", String.valueOf(e.getMessage()));
        }
    }

    /** Whether its slots are the question's. */
    private boolean fits(int number, String sentence, boolean ofRows) {
        Stream<String> parameters = english.parameters().stream().map(Parameter::name);
        Stream<String> columns = ofRows
                ? Stream.concat(english.columns().stream().map(Column::name), Stream.of("rows"))
                : Stream.empty();
        List<String> wrong = new ArrayList<>();
        new SlotRules(Stream.concat(parameters, columns).toList(), english.columns())
                .check(new Headline(sentence), (found, instead) -> {
                    wrong.add(found);
                    fault(number, found, instead);
                });
        return wrong.isEmpty();
    }

    private String text(String key) {
        return once.getOrDefault(key, ofEnglish(key));
    }

    private String ofEnglish(String key) {
        return Objects.requireNonNull(Map.of(
                        "title", english.title().text(),
                        "about", english.about(),
                        "answer", english.answer().text(),
                        "none", english.none().text())
                .get(key));
    }

    private void fault(int line, String found, String instead) {
        faults.accept(new Fault(source.file(), line, found, instead));
    }
}
