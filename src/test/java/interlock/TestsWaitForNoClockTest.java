package interlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import interlock.fixtures.Bystander;
import interlock.fixtures.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A machine may be slow. A test waits until something is so, by {@link Eventually}, and judges by no clock. */
class TestsWaitForNoClockTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("interlock");

    @Test
    void nothingSleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .orShould()
                .callMethod(LockSupport.class, "parkNanos", long.class)
                .orShould()
                .callMethod(Page.class, "waitForTimeout", double.class)
                .check(ALL);
    }

    @Test
    void thereIsOnePlaceThatLooksAgainAndAgain() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Eventually.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.awaitility..")
                .check(ALL);
    }

    /** Long runs tell how long something took, and so does the other reader; nothing depends on it. */
    @Test
    void nothingLooksAtTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Bystander.class)
                .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("Soak")))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(ALL);
    }
}
