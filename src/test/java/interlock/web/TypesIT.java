package interlock.web;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JavaScript of the page as TypeScript's compiler reads it, with the options of {@code web/jsconfig.json}. */
class TypesIT {
    /** Where that file's paths lead. */
    private static final Path LIBRARIES = Path.of("target/libraries");

    @Test
    void thePageAndItsTestsAreTypedWithoutAGap() throws IOException {
        List<String> files = new ArrayList<>(Sources.under(LIBRARIES, ".d.ts", ".d.mts"));
        for (String folder : List.of("web", "src/test/web")) {
            files.addAll(Sources.under(Path.of(folder), ".js", ".json", ".d.ts"));
        }
        try (Workbench bench = new Workbench()) {
            bench.load("/webjars/typescript/lib/typescript.js");
            String faults = (String) bench.run("types.js", files);
            if (!faults.isEmpty()) {
                fail("TypeScript's compiler says:\n" + faults);
            }
        }
    }
}
