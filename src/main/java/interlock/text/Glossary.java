package interlock.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the English words and phrases of the product are in another language: {@code cypher/languages/it/words.txt} has the
 * English in a line, and below it the other with four spaces before it. What stands for something else is in braces: 'the
 * data is complete as of {day}'. A day there is ISO, for whoever writes it out. English is its own.
 */
public final class Glossary {
    private static final String RESOURCE = "languages/%s/words.txt";
    /** A phrase of no more words than this may stand alone on the page. */
    private static final int MOST_WORDS = 3;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    /** What stands for several names, of which English joins the last two so. */
    private static final String LIST = "{list}";

    /** What stands for names: no word of the glossary, though a role may be called as a product is. */
    private static final Set<String> NAMES = Set.of(LIST, "{subject}");

    private static final String OR = or(Language.ENGLISH);

    private static final Map<Language, Glossary> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            boolean english = language == Language.ENGLISH;
            ALL.put(
                    language,
                    new Glossary(
                            english ? "" : resource(language), or(language), english ? Map.of() : countries(language)));
        }
    }

    private final String or;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();
    /** What countries are called, by the English. */
    private final Map<String, String> countries;

    /** @param begins so many letters of its own stand before its first slot */
    private record Template(Pattern english, int begins, List<String> slots, String other) {
        static Template of(String english, String other) {
            List<String> slots = new ArrayList<>();
            StringBuilder pattern = new StringBuilder();
            Matcher slot = SLOT.matcher(english);
            int end = 0;
            while (slot.find()) {
                pattern.append(Pattern.quote(english.substring(end, slot.start())))
                        .append("(.+?)");
                slots.add(slot.group());
                end = slot.end();
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Template(
                    Pattern.compile(pattern.toString(), Pattern.DOTALL), english.indexOf('{'), slots, other);
        }
    }

    /** @param or what joins the last two of several names, with its spaces */
    Glossary(String text, String or) {
        this(text, or, Map.of());
    }

    private Glossary(String text, String or, Map<String, String> countries) {
        this.or = or;
        this.countries = countries;
        String english = "";
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                english = line.strip();
            } else if (SLOT.matcher(english).find()) {
                phrases.put(english, line.strip());
                templates.add(Template.of(english, line.strip()));
            } else {
                words.put(english, line.strip());
            }
        }
        // What quotes a phrase begins with a mark, which the phrase itself would take for a part of its first slot.
        templates.sort(Comparator.comparingInt(Template::begins).reversed());
    }

    public static Glossary of(Language language) {
        return ALL.getOrDefault(language, new Glossary("", OR));
    }

    private static String or(Language language) {
        return " " + language.wording().or() + " ";
    }

    /** Where the words of a language stand. */
    public static String file(Language language) {
        return "cypher/" + RESOURCE.formatted(language.code());
    }

    /** The same in this language; empty where nobody wrote it. */
    public Optional<String> find(String english) {
        String exact = words.get(english);
        return exact != null
                ? Optional.of(exact)
                : filled(english).or(() -> Optional.ofNullable(countries.get(english)));
    }

    /**
     * What stands in a column: a word that says something else there than in a sentence is written as 'direction: in'.
     *
     * @param column its name
     */
    public Optional<String> find(String english, String column) {
        return Optional.ofNullable(words.get(column + ": " + english)).or(() -> find(english));
    }

    /** The same in this language; as it is where nobody wrote it, such as names and what sources say. */
    public String of(String english) {
        return find(english).orElse(english);
    }

    /**
     * A phrase with what stands in its braces, as it is given: a phrase that nobody wrote in this language is told in English.
     *
     * @param english with its braces, as {@code words.txt} has it
     * @param values by the names in the braces
     */
    public String fill(String english, Map<String, String> values) {
        String phrase = phrases.getOrDefault(english, words.getOrDefault(english, english));
        return SLOT.matcher(phrase)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }

    /** A phrase as it is read in a language: filled as by {@link #fill}, and joined where words of it run together. */
    public static String say(Language language, String english, Map<String, String> values) {
        return language.wording().joined(of(language).fill(english, values));
    }

    /** Whether somebody wrote it in this language. */
    public boolean hasPhrase(String english) {
        return phrases.containsKey(english) || words.containsKey(english);
    }

    /** The words and short phrases of this language, by the English. */
    public Map<String, String> brief() {
        Map<String, String> brief = new LinkedHashMap<>();
        words.forEach((english, other) -> {
            if (english.split(" ").length <= MOST_WORDS && !english.contains(": ") && !english.equals(other)) {
                brief.put(english, other);
            }
        });
        return brief;
    }

    private Optional<String> filled(String english) {
        for (Template template : templates) {
            Matcher match = template.english().matcher(english);
            if (match.matches()) {
                String text = template.other();
                for (int slot = 0; slot < template.slots().size(); slot++) {
                    String name = template.slots().get(slot);
                    String given = match.group(slot + 1);
                    String value = NAMES.contains(name) ? given : of(Figures.isoDay(given));
                    text = text.replace(name, name.equals(LIST) ? joined(value) : value);
                }
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private String joined(String names) {
        int last = names.lastIndexOf(OR);
        return last < 0 ? names : names.substring(0, last) + or + names.substring(last + OR.length());
    }

    private static Map<String, String> countries(Language language) {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String english = Language.ENGLISH.country(code);
            countries.put(english, language.country(code));
            countries.put(Language.ENGLISH.wording().country(english), language.country(code));
        }
        return countries;
    }

    private static String resource(Language language) {
        String name = "interlock/cypher/" + RESOURCE.formatted(language.code());
        try (InputStream in = Glossary.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
