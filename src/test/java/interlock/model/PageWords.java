package interlock.model;

import interlock.text.Suggestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the market in one module of the page, held to the model: texts that are nearly such a word, and tables by
 * kind, by type or by standing that leave one out.
 */
final class PageWords {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/"
                    + "|(?<=[(,=:\\[!&|?{};>]\\s{0,9})/(?![*/])(?:\\\\.|\\[(?:\\\\.|[^\\]\\n])*\\]|[^/\\\\\\n])+/[a-z]*"
                    + "|'(?:\\\\.|[^'\\\\\\n])*'|\"(?:\\\\.|[^\"\\\\\\n])*\"|`|\\$\\{|[\\w$#]+|\\S",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("[A-Z]+(?:_[A-Z]+)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final int LONG_WORD = 8;

    /** Words that are near to one of the market and mean something else: an event of the browser, a heading. */
    private static final Set<String> OTHERS = Set.of("abort", "Deals");

    private static final List<String> KINDS = Stream.concat(
                    EntityKind.labels().stream(), Stream.of(RecordKind.DEAL.label()))
            .toList();

    private static final List<String> QUALIFIERS =
            AmountQualifier.named().stream().map(AmountQualifier::word).toList();

    private final List<String> faults = new ArrayList<>();

    private PageWords() {}

    /** A list or an object that is being read, with the texts or the keys in it. */
    private record Table(String bracket, List<String> words) {}

    static List<String> faults(String module) {
        PageWords words = new PageWords();
        words.read(module);
        return words.faults;
    }

    private void read(String module) {
        Deque<Table> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(module);
        String before = "";
        int from = 0;
        while (token.find(from)) {
            String one = token.group();
            from = token.end();
            if (one.startsWith("//") || one.startsWith("/*")) {
                continue;
            }
            switch (one.charAt(0)) {
                case '[', '{', '(' -> open.push(new Table(one, new ArrayList<>()));
                case '$' -> open.push(new Table(one, new ArrayList<>()));
                case ']', '}', ')' -> {
                    if (!open.isEmpty()) {
                        Table closed = open.pop();
                        table(closed);
                        if (closed.bracket().equals("${")) {
                            from = template(module, from, open);
                        }
                    }
                }
                case '`' -> from = template(module, from, open);
                case '\'', '"' -> {
                    String text = one.substring(1, one.length() - 1);
                    text(text);
                    element(open, before, text, module, from);
                }
                default -> key(open, before, one, module, from);
            }
            before = one;
        }
    }

    /** Reads the text of a template up to its end, or to the next expression in it. */
    private int template(String module, int from, Deque<Table> open) {
        int at = from;
        while (at < module.length() && module.charAt(at) != '`' && !module.startsWith("${", at)) {
            at += module.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, module.length());
        Matcher types = TYPE.matcher(module.substring(from, end));
        while (types.find()) {
            type(types.group());
        }
        if (module.startsWith("${", end)) {
            open.push(new Table("${", new ArrayList<>()));
            return end + 2;
        }
        return Math.min(end + 1, module.length());
    }

    private void element(Deque<Table> open, String before, String text, String module, int end) {
        if (!open.isEmpty() && open.peek().bracket().equals("[") && (before.equals("[") || before.equals(","))) {
            open.peek().words().add(text);
        }
        key(open, before, text, module, end);
    }

    private static void key(Deque<Table> open, String before, String name, String module, int end) {
        boolean begins = before.equals("{") || before.equals(",");
        if (!open.isEmpty()
                && open.peek().bracket().equals("{")
                && begins
                && module.substring(end).stripLeading().startsWith(":")) {
            open.peek().words().add(name);
        }
    }

    private void text(String text) {
        if (TYPE.matcher(text).matches()) {
            type(text);
        } else if (WORD.matcher(text).matches() && !OTHERS.contains(text)) {
            boolean label = Character.isUpperCase(text.charAt(0));
            nearly(text, label ? KINDS : Standing.statuses());
            nearly(text, label ? FactType.names() : QUALIFIERS);
        }
    }

    private void type(String word) {
        if (FactType.of(word).isEmpty()) {
            String near = Suggestions.among(FactType.names())
                    .nearest(word)
                    .map(one -> "; nearest " + one)
                    .orElse("");
            faults.add(word + " is no type of fact" + near);
        }
    }

    private void nearly(String text, Collection<String> words) {
        for (String word : words) {
            int edits = Suggestions.edits(text, word);
            boolean alike = Character.isUpperCase(text.charAt(text.length() - 1))
                    == Character.isUpperCase(word.charAt(word.length() - 1));
            if (alike && edits > 0 && edits <= (word.length() < LONG_WORD ? 1 : 2)) {
                faults.add("'" + text + "' is nearly " + word);
            }
        }
    }

    /** A table that speaks of two kinds, types or standings speaks of all. */
    private void table(Table table) {
        whole(table.words(), KINDS);
        whole(table.words(), FactType.names());
        if (table.bracket().equals("[")) {
            whole(table.words(), Standing.words());
        }
    }

    private void whole(List<String> written, List<String> all) {
        List<String> some = written.stream().filter(all::contains).toList();
        if (some.size() > 1) {
            String missing = all.stream().filter(one -> !some.contains(one)).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                faults.add("A table of " + some + " leaves out " + missing);
            }
            List<String> inOrder = all.stream().filter(some::contains).toList();
            if (all.equals(Standing.words()) && !some.equals(inOrder)) {
                faults.add(some + " is not in the order of the ladder");
            }
        }
    }
}
