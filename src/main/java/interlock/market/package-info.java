/**
 * The market in memory and the questions asked of it.
 *
 * <p>A {@link interlock.market.Market} is an immutable projection of every fact of a store in flat arrays. Each algorithm
 * takes a market and the {@link interlock.market.Terms} (the day, and how binding a fact must be) and answers in entity
 * and fact numbers; {@link interlock.market.Market#id} and {@link interlock.market.Market#handle} lead back to the store.
 */
@NullMarked
package interlock.market;

import org.jspecify.annotations.NullMarked;
