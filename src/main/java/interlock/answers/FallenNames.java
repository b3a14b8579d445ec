package interlock.answers;

import java.util.List;

/**
 * Who has failed in a world, by name.
 *
 * @param asked of those asked about
 * @param others of those that the answer mentions besides
 */
record FallenNames(List<String> asked, List<String> others) {}
