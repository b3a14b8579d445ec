package interlock.dataset.reconcile;

import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Slug;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.input.InputOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people answered to 'the same?', as {@code same.csv} has it: in each row an id of the data set, an id of the graph,
 * and {@code same} or {@code different}. A row without an answer is a question that is still open.
 */
public record SameAs(List<Answer> answers) {
    /** The name of the file. */
    public static final String FILE = DataSet.SAME_FILE;

    /** Nobody was asked. */
    public static final SameAs NONE = new SameAs(List.of());

    private static final String SAME = "same";
    private static final String DIFFERENT = "different";
    private static final String PART = "\t";

    /** Whether an entity of the data set is the one that the graph has under another id. */
    public record Answer(String id, String other, boolean same) {}

    /** The answers of a folder; none where it has no such file, empty where it has one that says nothing. */
    public static Optional<SameAs> of(Path folder, String dataSet) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Faults faults = new Faults();
        FileAnswers answers = new FileAnswers(faults);
        ForeignFile.of(file, InputOptions.USUAL).read(faults, answers);
        faults.refuse(dataSet);
        return Optional.of(new SameAs(List.copyOf(answers.answers)));
    }

    /** As the graph keeps them, one a line. */
    public static SameAs kept(List<String> lines) {
        return new SameAs(lines.stream()
                .map(line -> line.split(PART))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Answer(parts[0], parts[1], parts[2].equals(SAME)))
                .toList());
    }

    /** For {@link #kept}. */
    public List<String> lines() {
        return answers.stream()
                .map(answer -> String.join(PART, answer.id(), answer.other(), word(answer)))
                .toList();
    }

    /** As the file has them. */
    public String csv() {
        StringBuilder csv = new StringBuilder("id,other,answer\n");
        answers.forEach(answer -> csv.append(String.join(",", answer.id(), answer.other(), word(answer)))
                .append('\n'));
        return csv.toString();
    }

    private static String word(Answer answer) {
        return answer.same() ? SAME : DIFFERENT;
    }

    /** By id of the data set, the id of the graph that it takes. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        answers.stream().filter(Answer::same).forEach(answer -> renamed.put(answer.id(), answer.other()));
        return renamed;
    }

    /** Whether it was asked already. */
    boolean knows(String id, String other) {
        return answers.stream()
                .anyMatch(answer -> answer.id().equals(id)
                        && (answer.same() || answer.other().equals(other)));
    }

    private static final class FileAnswers implements ForeignFile.Reader {
        private final Faults faults;
        private final List<Answer> answers = new ArrayList<>();
        private final Map<String, String> same = new LinkedHashMap<>();
        private @Nullable Columns columns;

        FileAnswers(Faults faults) {
            this.faults = faults;
        }

        @Override
        public boolean columns(Columns found) {
            columns = found;
            for (String name : List.of("id", "other", "answer")) {
                if (found.place(name) == Columns.ABSENT) {
                    faults.add(new Place(FILE, 1), name, "column is missing", name, "allowed: id, other, answer");
                }
            }
            return faults.count() == 0;
        }

        @Override
        public void record(Place place, List<String> cells) {
            String id = cell(cells, "id");
            String other = cell(cells, "other");
            String answer = cell(cells, "answer");
            if (answer.isEmpty()) {
                return;
            }
            if (!Slug.is(id) || !Slug.is(other)) {
                faults.add(place, "id", "is no id", Slug.is(id) ? other : id, "allowed: lower-case slugs");
            } else if (!answer.equals(SAME) && !answer.equals(DIFFERENT)) {
                faults.add(place, "answer", "answer is not known", answer, "allowed: same, different, or empty");
            } else if (answer.equals(SAME) && same.put(id, other) != null) {
                faults.add(place, "id", "is said to be the same as two", id, "allowed: one row with same for each id");
            } else {
                answers.add(new Answer(id, other, answer.equals(SAME)));
            }
        }

        private String cell(List<String> cells, String name) {
            return columns == null ? "" : cells.get(columns.place(name)).strip();
        }
    }
}
