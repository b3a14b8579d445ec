package interlock.market;

import interlock.model.FactType;

/**
 * All payments of one kind from one to another, taken together.
 *
 * @param facts the payments, by number
 */
public record Leg(int payer, int payee, FactType.Payment kind, int[] facts, Money amount) {}
