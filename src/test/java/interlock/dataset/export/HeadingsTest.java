package interlock.dataset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import interlock.answers.Answer.Head;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingsTest {
    /** What the tests of the page compare its own files with; written anew with {@code -Dheadings.write=true}. */
    private static final Path SAME_ON_THE_PAGE = Path.of("src/test/web/model/headings.json");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theFilesOfThePageAreHeldToTheSame() throws IOException {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        Questions.bundled().all().forEach(question -> all.put(question.name(), headings(question)));
        if (Boolean.getBoolean("headings.write")) {
            Files.writeString(SAME_ON_THE_PAGE, JSON.writeValueAsString(all) + "\n");
        }
        assertThat(JSON.readTree(SAME_ON_THE_PAGE.toFile())).isEqualTo(JSON.valueToTree(all));
    }

    private static List<Map<String, Object>> headings(Question question) {
        List<Head> columns = Head.of(question);
        Headings headings = new Headings(columns, Language.ENGLISH);
        List<Map<String, Object>> told = new ArrayList<>();
        for (Head head : columns) {
            Map<String, Object> one = new LinkedHashMap<>(Map.of("name", head.name()));
            one.put("type", head.type());
            one.put("hidden", head.hidden());
            one.put("heading", head.hidden() ? "" : headings.of(head));
            told.add(one);
        }
        return told;
    }

    static Stream<Question> inEveryLanguage() {
        return Stream.of(Language.values()).flatMap(language -> Questions.bundled().all(language).stream());
    }

    @ParameterizedTest
    @MethodSource("inEveryLanguage")
    void noTwoColumnsOfAFileAreCalledTheSame(Question question) {
        List<Head> columns = Head.of(question);
        Headings headings = new Headings(columns, question.language());

        assertThat(columns.stream().filter(head -> !head.hidden()).map(headings::of))
                .doesNotHaveDuplicates()
                .allMatch(heading -> Character.isUpperCase(heading.charAt(0)));
    }
}
