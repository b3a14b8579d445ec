/**
 * What the README's figures are made by: {@code mvn -Pbench verify}. {@link interlock.bench.Figures} generates one large
 * market, stores it, and has JMH measure each question in a process of its own, beside its peers.
 */
@NullMarked
package interlock.bench;

import org.jspecify.annotations.NullMarked;
