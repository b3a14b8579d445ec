package interlock.story;

import interlock.question.Fault;
import interlock.question.Parameter;
import interlock.question.ParameterLines;
import interlock.question.Questions;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one story: a head between two lines of {@code ---} with {@code title}, {@code about} and {@code param} lines as
 * question files have them, and a line {@code dataSet} where it tells of one data set alone; below it Markdown.
 */
final class StoryFile {
    private static final String FENCE = "---";
    private static final List<String> KEYS = List.of("title", "about", "dataSet", "param");
    private static final Pattern LINE = Pattern.compile("(?<key>[A-Za-z]+)\\s*:(?<value>.*)");

    /** A slot in a title, a text or a value: {@code {entity}}. */
    static final Pattern SLOT = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    private final String file;
    private final String name;
    private final String text;
    private final Questions questions;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> head = new LinkedHashMap<>();
    private int titleAt = 1;
    private final ParameterLines parameters = new ParameterLines(this::fault, value -> "param: " + value);

    private StoryFile(String file, String name, String text, Questions questions) {
        this.file = file;
        this.name = name;
        this.text = text;
        this.questions = questions;
    }

    /** Reads a story; what is wrong in it is among its faults. */
    static Story read(String file, String name, String text, Questions questions) {
        return new StoryFile(file, name, text, questions).story();
    }

    /** A file of which nothing can be read. */
    static Story unreadable(String file, String name, String found, String instead) {
        Block broken = new Block.Broken(0, found, instead);
        return new Story(
                name, name, "", "", List.of(), List.of(broken), List.of(new Fault(file, 0, found, instead)), "");
    }

    private Story story() {
        List<String> lines = text.lines().toList();
        int end = head(lines);
        List<Parameter> declared = parameters.parameters();
        List<Block> blocks = new MarkdownBlocks(end, new AskedBlock(questions, declared), this::fault)
                .read(String.join("\n", lines.subList(end, lines.size())));
        String title = head.getOrDefault("title", name);
        slots(title, declared);
        return new Story(
                name,
                title,
                head.getOrDefault("about", ""),
                head.getOrDefault("dataSet", ""),
                declared,
                blocks,
                faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList(),
                text);
    }

    /** @return how many lines the head takes */
    private int head(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            fault(
                    1,
                    "the story has no head",
                    "begin it with a line ---, a line 'title: …', a line 'about: …' and a line ---");
            return 0;
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            line(end + 1, lines.get(end).strip());
            end++;
        }
        if (end == lines.size()) {
            fault(1, "the head does not end", "write a line --- below it");
            return end;
        }
        for (String key : List.of("title", "about")) {
            if (!head.containsKey(key)) {
                fault(1, "'" + key + "' is missing", "write a line '" + key + ": …' into the head");
            }
        }
        return end + 1;
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !KEYS.contains(parts.group("key"))) {
            String key = parts.matches() ? parts.group("key") : line;
            fault(
                    number,
                    "the head has '" + key + "'",
                    Suggestions.among(KEYS)
                            .nearest(key)
                            .map(near -> "write '" + near + ": …'")
                            .orElse("write one of " + String.join(", ", KEYS) + ", with a colon behind it"));
            return;
        }
        String value = parts.group("value").strip();
        if (value.isEmpty()) {
            fault(number, "'" + parts.group("key") + "' is empty", "write its value behind the colon");
        } else if (parts.group("key").equals("param")) {
            parameters.add(number, value);
        } else if (head.putIfAbsent(parts.group("key"), value) != null) {
            fault(number, "a second '" + parts.group("key") + "'", "keep one of them");
        } else if (parts.group("key").equals("title")) {
            titleAt = number;
        }
    }

    private void slots(String title, List<Parameter> declared) {
        List<String> names = declared.stream().map(Parameter::name).toList();
        Matcher slots = SLOT.matcher(title);
        while (slots.find()) {
            if (!names.contains(slots.group(1))) {
                fault(
                        titleAt,
                        "the title names " + slots.group() + ", which is no parameter of the story",
                        meant(slots.group(1), names));
            }
        }
    }

    /** What to write instead of a name that is not among those known. */
    static String meant(String given, List<String> known) {
        return Suggestions.among(known)
                .nearest(given)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(known.isEmpty() ? "it has none" : "it has " + String.join(", ", known));
    }

    private void fault(int line, String found, String instead) {
        faults.add(new Fault(file, line, found, instead));
    }
}
