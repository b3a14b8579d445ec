package interlock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data walks one way: model and text, market, procedures, question, neo4j, answers and console, dataset, http, Interlock. */
@AnalyzeClasses(packages = "interlock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dataWalksOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("interlock..")
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("interlock.model", "interlock.text")
            .layer("market")
            .definedBy("interlock.market")
            .layer("procedures")
            .definedBy("interlock.procedures")
            .layer("question")
            .definedBy("interlock.question")
            .layer("graph")
            .definedBy("interlock.neo4j..", "interlock.answers", "interlock.console")
            .layer("dataset")
            .definedBy("interlock.dataset..")
            .layer("http")
            .definedBy("interlock.http")
            .layer("main")
            .definedBy("interlock")
            .whereLayer("market")
            .mayOnlyBeAccessedByLayers("procedures")
            .whereLayer("procedures")
            .mayOnlyBeAccessedByLayers("graph", "main")
            .whereLayer("question")
            .mayOnlyBeAccessedByLayers("graph", "http", "main")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("dataset", "http", "main")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers("http", "main")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theMarketAndTheQuestionsArePureJava = classes()
            .that()
            .resideInAnyPackage("interlock.market", "interlock.question", "interlock.model", "interlock.text")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "interlock.market",
                    "interlock.question",
                    "interlock.model",
                    "interlock.text");

    @ArchTest
    static final ArchRule onlyTheGraphSpeaksToTheDriver = noClasses()
            .that()
            .resideOutsideOfPackages("interlock.neo4j..", "interlock.answers", "interlock.console")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.driver..");

    @ArchTest
    static final ArchRule onlyGraphAndProceduresKnowNeo4j = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "interlock.neo4j..", "interlock.answers", "interlock.console", "interlock.procedures")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJavalin = noClasses()
            .that()
            .resideOutsideOfPackage("interlock.http")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    @ArchTest
    static final ArchRule onlyHttpAndDataSetKnowJson = noClasses()
            .that()
            .resideOutsideOfPackages("interlock.http", "interlock.dataset..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule onlyTheGraphKnowsWhatNeo4jIsMadeOf = noClasses()
            .that()
            .resideOutsideOfPackages("interlock.neo4j..", "interlock.answers", "interlock.console")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("scala..", "io.netty..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJettyAndMetrics = noClasses()
            .that()
            .resideOutsideOfPackage("interlock.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..", "io.micrometer..");
}
