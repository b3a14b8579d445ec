package interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.CypherFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a word of the market, in Cypher, on the page or in a document, writes it as the model has it. */
class VocabularyTest {
    private static final Pattern CYPHER_IN_MARKDOWN = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE_OF_THE_CONSOLE = Pattern.compile("query: `(.*?)`", Pattern.DOTALL);

    /** It writes a node that is nothing in the market, on purpose. */
    private static final String OF_NO_MARKET = "change.cypher";

    @Test
    void everyStatementUsesTheWordsOfTheModel() throws IOException {
        Map<String, String> statements = new TreeMap<>();
        for (Path file : files(".cypher", "cypher", "src/bench/resources")) {
            if (!file.endsWith(OF_NO_MARKET)) {
                statements(Files.readString(file)).forEach(one -> statements.put(file + " " + statements.size(), one));
            }
        }
        assertThat(statements).hasSizeGreaterThan(70);
        for (String document : List.of("README.md", "CONTRIBUTING.md", "src/site/gallery.md")) {
            found(CYPHER_IN_MARKDOWN, document)
                    .forEach(one -> statements(one)
                            .forEach(statement -> statements.put(document + " " + statements.size(), statement)));
        }
        List<String> examples = found(EXAMPLE_OF_THE_CONSOLE, "web/model/console/examples.js");
        assertThat(examples).hasSizeGreaterThan(3);
        examples.forEach(one -> statements.put("an example of the console " + statements.size(), one));

        Map<String, List<String>> faults = new TreeMap<>();
        statements.forEach((where, statement) -> {
            List<String> wrong = CypherWords.faults(statement);
            if (!wrong.isEmpty()) {
                faults.put(where, wrong);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyKindOfNodeAndTypeOfFactHasItsConstraint() {
        List<String> constrained = CypherFiles.statements("schema").stream()
                .flatMap(statement -> CypherWords.constrained(statement).stream())
                .toList();
        List<String> expected = new ArrayList<>(List.of(EntityKind.ENTITY));
        Stream.of(RecordKind.values()).map(RecordKind::label).forEach(expected::add);
        expected.addAll(FactType.names());
        assertThat(constrained).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** So that a reader who has seen it once knows it everywhere. */
    @Test
    void everyQuestionThatFiltersByStandingDoesItInTheSameWords() throws IOException {
        List<String> words = Standing.words();
        StringBuilder ladder = new StringBuilder("LET standings = {" + words.getFirst() + ": ladder");
        for (int rung = 1; rung < words.size(); rung++) {
            ladder.append(", ")
                    .append(words.get(rung))
                    .append(": ladder[")
                    .append(rung)
                    .append("..]");
        }
        ladder.append("}[$atLeast]\n");
        List<Path> filtering = new ArrayList<>();
        for (Path file : files(".cypher", "cypher/questions")) {
            String text = Files.readString(file);
            if (text.contains("IN standings")) {
                filtering.add(file);
                assertThat(text)
                        .as(file.toString())
                        .contains("ladder = ['" + String.join("', '", words) + "']\n" + ladder);
            }
        }
        assertThat(filtering).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
        MATCH (a:Compny) RETURN a                                => Compny is no label; nearest Company
        MATCH (a) WHERE a:Clod RETURN a                          => Clod is no label; nearest Cloud
        MATCH ()-[f:SUPLIES]->() RETURN f                        => SUPLIES is no type of fact; nearest SUPPLIES
        MATCH ()-[f:!PARTY_OF]->() RETURN f                      => PARTY_OF is no type of fact; nearest PART_OF
        MATCH ()-[f]->() WHERE type(f) = 'RIVAL' RETURN f        => RIVAL is no type of fact; nearest RIVALS
        RETURN CASE 'x' WHEN 'SPENDS_IN' THEN 1 END AS x         => SPENDS_IN is no type of fact; nearest SPENDS_ON
        MATCH ()-[f:MAKES|SUPPLIES|RIVALS]->() RETURN f          => none of the sets of types
        RETURN ['INVESTS_IN', 'RIVALS'] AS types                 => none of the sets of types
        RETURN ['INVESTS_IN', 'rivals'] AS types                 => rivals is no type of fact; nearest RIVALS
        MATCH ()-[f]->() WHERE f.status = 'anounced' RETURN f    => anounced is no status; nearest announced
        MATCH ()-[f]->() WHERE f.status <> 'finished' RETURN f   => finished is no status
        MATCH ()-[f]->() WHERE f.status IN ['done'] RETURN f     => done is no status
        MATCH ()-[f]->() WHERE f.amountQualifier IN ['upto'] RETURN f => upto is no amountQualifier; nearest upTo
        RETURN ['rumoured', 'announced', 'completed'] AS ladder  => is not the ladder of standings
        RETURN {announced: 1, rumoured: 2}[$atLeast] AS rank     => are not the standings
        RETURN 'comitted' AS word                                => 'comitted' is nearly committed
        RETURN 'Produkt' AS word                                 => 'Produkt' is nearly Product
        MATCH (a:Model)-[f:OPERATES]->(b) RETURN f               => [OPERATES] joins no [Model] with a []
        MATCH (a:Cloud)-[f:AVAILABLE_ON]->(b:Model) RETURN f     => [AVAILABLE_ON] joins no [Cloud] with a [Model]
        MATCH (a:Deal)-[f:SUPPLIES]-(b) RETURN f                 => [SUPPLIES] joins no [Deal] with a []
        MATCH (e:Entity) REMOVE e:Company:Model SET e:Chip       => Removes [Company, Model], and not every kind
        CREATE CONSTRAINT makes IF NOT EXISTS FOR ()-[f:MAKES]-() REQUIRE f.id IS UNIQUE => is called [makes], and not makes_id
        """)
    void aWrongWordInAStatementIsFound(String statement, String fault) {
        assertThat(CypherWords.faults(statement))
                .anySatisfy(one -> assertThat(one).contains(fault));
    }

    private static List<String> statements(String text) {
        return Arrays.stream(text.split(";\\s*(\\n|$)"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> files(String ending, String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
