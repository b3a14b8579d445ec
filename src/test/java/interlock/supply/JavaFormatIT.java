package interlock.supply;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The Java is as its formatter writes it. */
@Execution(ExecutionMode.CONCURRENT)
class JavaFormatIT {
    @Test
    void everyFileIsAsItsFormatterWritesIt() throws IOException, InterruptedException {
        OwnMaven.run("spotless:check", Map.of());
    }
}
