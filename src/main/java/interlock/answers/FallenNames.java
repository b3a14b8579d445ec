package interlock.answers;

import java.util.List;
import java.util.Map;

/**
 * Who has failed in a world, by name.
 *
 * @param asked the names of those asked about, by id
 * @param others the names of those that the answer mentions besides
 */
record FallenNames(Map<String, String> asked, List<String> others) {}
