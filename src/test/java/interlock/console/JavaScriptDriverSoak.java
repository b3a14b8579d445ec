package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Eventually;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The official JavaScript driver from npm, on a machine that has Node, pointed at the shared product's Bolt. */
class JavaScriptDriverSoak {
    private static final String FOLDER = "src/test/javascript";

    @Test
    void theJavaScriptDriverAsksOurGraph() throws Exception {
        run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--prefix", FOLDER);
        var bolt = RunningProduct.neo4j().address();
        String printed = run("node", FOLDER + "/driver.js", bolt.uri().toString(), bolt.password());
        System.out.println(printed);
        assertThat(printed).contains("a write in READ mode is refused");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Eventually.exit(process)).as(printed).isZero();
        return printed;
    }
}
