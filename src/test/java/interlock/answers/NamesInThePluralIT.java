package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named as several, such as tools, relies, and is relied on, as several do. */
@BesideOthers
class NamesInThePluralIT {
    /** Whatever is of them, or without them, is not what the verb is about. */
    private static final Map<Language, String> SINGULAR = Map.of(
            Language.ENGLISH,
            "(?<!\\b(?:of|about|without|by|to|for|on) )%s (?:no longer )?(?:(?:alone )?is|has|relies|serves|stands)\\b"
                    + "|\\bwithout it\\b",
            Language.ITALIAN,
            "(?<!\\b(?:[dD]i|su|senza|[dD]a|a|per|[cC]on) )%s (?:non )?(?:è|ha|dipende|resiste\\w*|serve) ");

    @ParameterizedTest
    @CsvSource({
        "euv-lithography-tools, EUV lithography tools, ENGLISH, rely on",
        "deposition-tools, Deposition tools, ENGLISH, rely on",
        "fluidstack-cloud, Fluidstack data centres, ENGLISH, rely on",
        "euv-lithography-tools, EUV lithography tools, ITALIAN, dipendono da"
    })
    void agreeWithTheirVerb(String id, String name, Language language, String rely) {
        Pattern singular =
                Pattern.compile(Objects.requireNonNull(SINGULAR.get(language)).formatted(name));
        List<String> told = new ArrayList<>();
        for (Question question : Questions.bundled().all(language)) {
            for (Parameter parameter : question.parameters()) {
                if (parameter.kind().isReference()) {
                    told.addAll(headline(question, Map.of(parameter.name(), List.of(id))));
                }
            }
        }
        assertThat(told)
                .hasSizeGreaterThan(10)
                .noneMatch(headline -> singular.matcher(headline).find());
        assertThat(told).anyMatch(headline -> headline.startsWith(name + " " + rely));
    }

    /** Nothing where the question is about another kind of thing. */
    private static List<String> headline(Question question, Map<String, List<String>> given) {
        try {
            Answer answer = RunningProduct.graph().ask(question, question.read(given, LocalDate.parse(Ask.NEWEST)));
            return answer.headline() == null ? List.of() : List.of(answer.headline());
        } catch (BadParameter | GraphFailure e) {
            return List.of();
        }
    }
}
