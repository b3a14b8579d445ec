package interlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import interlock.fixtures.Bystander;
import interlock.fixtures.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A machine may be slow. A test waits until something is so, by {@link Eventually}, and judges by no clock. */
@AnalyzeClasses(packages = "interlock", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsWaitForNoClockTest {
    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .orShould()
            .callMethod(LockSupport.class, "parkNanos", long.class)
            .orShould()
            .callMethod(Page.class, "waitForTimeout", double.class);

    @ArchTest
    static final ArchRule thereIsOnePlaceThatLooksAgainAndAgain = noClasses()
            .that()
            .doNotBelongToAnyOf(Eventually.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.awaitility..");

    /** Long runs tell how long something took, and so does the other reader; nothing depends on it. */
    @ArchTest
    static final ArchRule nothingLooksAtTheClock = noClasses()
            .that()
            .doNotBelongToAnyOf(Bystander.class)
            .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("Soak")))
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now");
}
