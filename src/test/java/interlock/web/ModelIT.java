package interlock.web;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests of {@code web/model}, which stand in {@code src/test/web/model} and run in the browser, each by its name. */
class ModelIT {
    @TestFactory
    Stream<DynamicNode> model() throws IOException {
        List<String> files = Sources.under(Path.of("src/test/web/model"), ".test.js");
        try (Workbench bench = new Workbench()) {
            List<?> told = (List<?>) bench.run("tests.js", files);
            return told.stream().map(file -> container((Map<?, ?>) file)).toList().stream();
        }
    }

    private static DynamicNode container(Map<?, ?> file) {
        Stream<DynamicTest> tests = ((List<?>) file.get("results")).stream().map(test -> test((Map<?, ?>) test));
        return DynamicContainer.dynamicContainer(String.valueOf(file.get("file")), tests);
    }

    private static DynamicTest test(Map<?, ?> result) {
        List<String> names =
                ((List<?>) result.get("names")).stream().map(String::valueOf).toList();
        return DynamicTest.dynamicTest(String.join(": ", names), () -> {
            if (!"".equals(result.get("failure"))) {
                fail(String.valueOf(result.get("failure")));
            }
        });
    }
}
