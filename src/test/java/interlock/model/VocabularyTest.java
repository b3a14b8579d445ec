package interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.CypherFiles;
import interlock.procedures.Procedures;
import interlock.text.EnglishList;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.procedure.Description;

/** Whoever writes a word of the market, in Cypher, on the page or in a document, writes it as the model has it. */
class VocabularyTest {
    private static final Pattern CYPHER_IN_MARKDOWN = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE_OF_THE_CONSOLE = Pattern.compile("query: `(.*?)`", Pattern.DOTALL);

    private static final Pattern JAVA_TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
    private static final Pattern OPTION = Pattern.compile("(atLeast|kind) \\([^)]*\\)");

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
        assertThat(filtering).hasSizeGreaterThan(7);
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

    @Test
    void everyModuleOfThePageUsesTheWordsOfTheModel() throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        List<Path> modules = files(".js", "web");
        for (Path module : modules) {
            List<String> wrong = PageWords.faults(Files.readString(module));
            if (!wrong.isEmpty()) {
                faults.put(module.toString(), wrong);
            }
        }
        assertThat(modules).hasSizeGreaterThan(80);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ## ", quoteCharacter = '"', textBlock = """
        legs.filter((leg) => leg.type !== 'PARTY_OF')                  ## PARTY_OF is no type of fact; nearest PART_OF
        query: `MATCH ()-[f:AVAILABLE_AT]->() RETURN ${what} AS f`     ## AVAILABLE_AT is no type of fact; nearest AVAILABLE_ON
        html`<p>${['INVEST_IN'].map((one) => html`<b>${one}</b>`)}</p>` ## INVEST_IN is no type of fact; nearest INVESTS_IN
        if (place.atLeast === 'anounced') go()                         ## 'anounced' is nearly announced
        if (amount.qualifier === 'upToo') go()                         ## 'upToo' is nearly upTo
        if (node.label === 'Dael') go()                                ## 'Dael' is nearly Deal
        if (fact.type === 'RIVAL') go()                                ## 'RIVAL' is nearly RIVALS
        const K = { Company: 1, Model: 2, Cloud: 3, Chip: 4, Deal: 5 } ## leaves out Product
        const T = { MAKES: { verb: 'makes' }, RIVALS: { verb: 'rivals' } } ## leaves out INVESTS_IN
        const S = ['rumoured', 'announced', 'completed']               ## leaves out committed
        const S = ['announced', 'rumoured', 'committed', 'completed']  ## is not in the order of the ladder
        """)
    void aWrongWordOnThePageIsFound(String module, String fault) {
        assertThat(PageWords.faults(module)).anySatisfy(one -> assertThat(one).contains(fault));
    }

    /** What is written once as a constant cannot be misspelt: the compiler says so. */
    @Test
    void noLabelTypeOrStandingIsWrittenAgainInJava() throws IOException {
        Set<String> words = new TreeSet<>(CypherWords.LABELS);
        words.addAll(FactType.names());
        words.addAll(List.of("rumoured", "committed", "completed", "exact", "upTo", "undisclosed"));
        Map<String, List<String>> written = new TreeMap<>();
        for (Path file : files(".java", "src/main/java")) {
            // A made-up cloud may be called so.
            if (!file.startsWith("src/main/java/interlock/model") && !file.endsWith("NameGenerator.java")) {
                List<String> some = javaWords(Files.readString(file), words);
                if (!some.isEmpty()) {
                    written.put(file.toString(), some);
                }
            }
        }
        assertThat(written).isEmpty();
        assertThat(javaWords("String label = \"Deal\"; // as \"x\"", words)).containsExactly("Deal");
    }

    private static List<String> javaWords(String source, Set<String> words) {
        return JAVA_TEXT
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(words::contains)
                .toList();
    }

    @Test
    void everyProcedureTellsTheStandingsAndKindsThatItTakes() {
        List<String> told = new ArrayList<>();
        for (Class<?> procedures : Procedures.ALL) {
            for (Method method : procedures.getMethods()) {
                Description description = method.getAnnotation(Description.class);
                if (description != null) {
                    OPTION.matcher(description.value()).results().forEach(match -> told.add(match.group()));
                }
            }
        }
        assertThat(told)
                .hasSizeGreaterThan(8)
                .allMatch(option -> option.equals("atLeast (" + EnglishList.or(Standing.words()) + "; announced)")
                        || option.equals("kind (" + EnglishList.or(EntityKind.labels()) + "; all)"));
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
