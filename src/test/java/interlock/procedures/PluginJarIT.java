package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BoltCalls;
import interlock.fixtures.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The procedures as a plugin: the packed jar in a plain server's plugins folder, without any configuration. */
@Execution(ExecutionMode.CONCURRENT)
class PluginJarIT {

    private static final Path JAR = Path.of("target/interlock-procedures.jar");

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Driver driver;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(folder, List.of(JAR));
        driver = server.driver();
        try (Session session = driver.session()) {
            session.run("CREATE (:Entity:Company {id: 'tsmc'})"
                            + "-[:MAKES {id: 'make', status: 'completed', announced: date('2024-01-01')}]->"
                            + "(:Entity:Chip {id: 'hopper'})")
                    .consume();
        }
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void isLoadedByAServerAsItIs() {
        assertThat(one("SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'interlock.' RETURN count(*)"))
                .isEqualTo((long) BoltCalls.PROCEDURES.size());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void answersWithEvidence() {
        assertThat(one("CALL interlock.knockOut(['tsmc']) YIELD entity, lost"
                        + " RETURN entity + ' lost ' + head(relationships(head(lost))).id"))
                .isEqualTo("hopper lost make");
        assertThat(one("CALL interlock.projection() YIELD facts RETURN facts")).isEqualTo(1L);
    }

    private static Object one(String cypher) {
        try (Session session = driver.session()) {
            return session.executeRead(
                    transaction -> transaction.run(cypher).single().get(0).asObject());
        }
    }
}
