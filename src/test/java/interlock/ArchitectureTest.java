package interlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. The arrows go one way, from the program down to the words of the market. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("interlock");

    /** Each package, and the packages of ours that it may know besides itself. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("text", List.of()),
            Map.entry("event", List.of()),
            Map.entry("access", List.of("event", "neo4j")),
            Map.entry("market", List.of("model", "text")),
            Map.entry("procedures", List.of("procedures.cited", "procedures.committed", "market", "model", "text")),
            Map.entry("procedures.cited", List.of("procedures.committed", "market", "model")),
            Map.entry("procedures.committed", List.of("model")),
            Map.entry("question", List.of("model", "text")),
            Map.entry("search", List.of("question", "model", "text")),
            Map.entry("story", List.of("question", "text")),
            Map.entry("neo4j", List.of("model", "text")),
            Map.entry("neo4j.bolt", List.of("neo4j", "model", "text")),
            Map.entry("neo4j.embedded", List.of("procedures.committed", "neo4j", "model", "text")),
            Map.entry("world", List.of("question", "neo4j", "dataset", "dataset.check", "model", "text")),
            Map.entry("answers", List.of("world", "search", "question", "neo4j", "model", "text")),
            Map.entry("operators", List.of("answers", "world", "question", "neo4j", "model", "text")),
            Map.entry("feed", List.of("operators", "answers", "question", "neo4j", "model", "text")),
            Map.entry("watch", List.of("operators", "answers", "question", "event", "neo4j", "model", "text")),
            Map.entry("http.absent", List.of("answers", "question", "story", "neo4j", "model", "text")),
            Map.entry("http.feed", List.of("feed", "answers", "question", "neo4j", "model", "text")),
            Map.entry("http.operators", List.of("operators", "answers", "question", "neo4j", "model", "text")),
            Map.entry(
                    "http.files",
                    List.of("http.kept", "dataset.export", "answers", "question", "neo4j", "model", "text")),
            Map.entry("http.kept", List.of("answers", "question", "neo4j", "text")),
            Map.entry("console", List.of("answers", "event", "neo4j", "neo4j.bolt", "model", "text")),
            Map.entry("form", List.of("answers", "question", "model", "text")),
            Map.entry(
                    "mcp",
                    List.of("operators", "form", "answers", "console", "search", "question", "neo4j", "model", "text")),
            Map.entry("command", List.of("operators", "question", "neo4j", "model", "text")),
            Map.entry("openapi", List.of("form", "question", "model", "text")),
            Map.entry("dataset", List.of("neo4j", "model", "text")),
            Map.entry("dataset.input", List.of("dataset", "text")),
            Map.entry("dataset.check", List.of("dataset", "dataset.input", "model", "text")),
            Map.entry("dataset.mapping", List.of("dataset", "dataset.input", "dataset.check", "model", "text")),
            Map.entry(
                    "dataset.reconcile",
                    List.of("dataset", "dataset.input", "answers", "search", "neo4j", "model", "text")),
            Map.entry("dataset.history", List.of("dataset", "neo4j", "model", "text")),
            Map.entry(
                    "notes",
                    List.of(
                            "dataset",
                            "dataset.check",
                            "dataset.history",
                            "dataset.load",
                            "answers",
                            "question",
                            "neo4j",
                            "model",
                            "text")),
            Map.entry(
                    "http.notes",
                    List.of(
                            "notes",
                            "operators",
                            "access",
                            "dataset",
                            "dataset.history",
                            "answers",
                            "question",
                            "neo4j",
                            "model",
                            "text")),
            Map.entry(
                    "dataset.load",
                    List.of("dataset", "dataset.history", "dataset.mapping", "answers", "neo4j", "model", "text")),
            Map.entry("dataset.export", List.of("dataset", "answers", "neo4j", "model", "text")),
            Map.entry("dataset.generate", List.of("dataset", "model", "text")),
            Map.entry(
                    "http",
                    List.of(
                            "feed",
                            "http.absent",
                            "http.feed",
                            "http.operators",
                            "http.notes",
                            "notes",
                            "http.kept",
                            "http.files",
                            "access",
                            "event",
                            "world",
                            "answers",
                            "console",
                            "form",
                            "mcp",
                            "openapi",
                            "search",
                            "question",
                            "story",
                            "dataset",
                            "dataset.input",
                            "dataset.check",
                            "dataset.mapping",
                            "dataset.reconcile",
                            "dataset.load",
                            "dataset.export",
                            "neo4j",
                            "model",
                            "text")));

    private static final String[] WHAT_NEO4J_IS_MADE_OF = {
        "org.neo4j.kernel..",
        "org.neo4j.internal..",
        "org.neo4j.storageengine..",
        "org.neo4j.values..",
        "org.neo4j.token..",
        "org.neo4j.io..",
        "org.neo4j.cypher..",
        "org.neo4j.batchimport..",
        "org.neo4j.memory..",
        "org.neo4j.scheduler..",
        "org.neo4j.logging..",
        "org.neo4j.exceptions..",
        "org.neo4j.gqlstatus..",
        "org.neo4j.configuration..",
        "org.neo4j.dbms.."
    };

    @Test
    void arrowsGoOneWay() {
        MAY_KNOW.forEach((name, known) -> {
            String[] allowed = Stream.concat(Stream.of(name), known.stream())
                    .map(one -> "interlock." + one)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("interlock." + name)
                    .should(onlyDependOnClassesThat(
                            resideOutsideOfPackage("interlock..").or(resideInAnyPackage(allowed))))
                    .check(ALL);
        });
    }

    /** So that a new package says whom it may know. */
    @Test
    void eachPackageIsNamedHere() {
        Set<String> found = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("interlock."))
                .map(name -> name.substring("interlock.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @Test
    void thereIsNoCircleOfPackages() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theMarketAndTheQuestionsArePureJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        "interlock.market",
                        "interlock.question",
                        "interlock.search",
                        "interlock.model",
                        "interlock.text")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "interlock.market",
                        "interlock.question",
                        "interlock.search",
                        "interlock.model",
                        "interlock.text")
                .check(ALL);
    }

    @Test
    void thePortKnowsNoNeo4j() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "interlock.neo4j", "interlock.answers", "interlock.http", "interlock.dataset..", "interlock")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(ALL);
    }

    @Test
    void theDriverIsForBolt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("interlock.neo4j.bolt", "interlock.console")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j.driver..")
                .check(ALL);
    }

    @Test
    void whatNeo4jIsMadeOfIsForThoseInsideIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("interlock.neo4j.embedded", "interlock.procedures..")
                .and()
                .doNotHaveFullyQualifiedName("interlock.console.StatementAnalysis")
                .and()
                .doNotHaveFullyQualifiedName("interlock.console.RunawayStatement")
                .and()
                .doNotHaveFullyQualifiedName("interlock.console.CopyCount")
                .and()
                .haveNameNotMatching("interlock\\.console\\.RegexTexts(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WHAT_NEO4J_IS_MADE_OF)
                .check(ALL);
    }

    @Test
    void onlyTheConsoleKnowsWhatNeo4jIsBuiltWith() {
        noClasses()
                .that()
                .resideOutsideOfPackage("interlock.console")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("scala..", "io.netty..")
                .check(ALL);
    }

    @Test
    void onlyHttpKnowsJavalin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("interlock.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .check(ALL);
    }

    @Test
    void onlyWhatIsWrittenForProgramsKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "interlock.http..",
                        "interlock.form",
                        "interlock.mcp",
                        "interlock.command",
                        "interlock.watch",
                        "interlock.dataset..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(ALL);
    }

    @Test
    void onlyHttpKnowsJettyAndMetrics() {
        noClasses()
                .that()
                .resideOutsideOfPackage("interlock.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..", "io.micrometer..")
                .check(ALL);
    }

    /** Every package is a slice of its own, also one that lies in another. */
    private record EachPackage() implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return SliceIdentifier.of(one.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
