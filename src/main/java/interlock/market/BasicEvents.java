package interlock.market;

/**
 * What can be lost by itself, numbered from 0: the basic events of a fault tree. A fact or an entity holds as long as one
 * of those that hold it up is left.
 */
public interface BasicEvents {

    int[] NOTHING = {};

    /** Each entity by itself. */
    BasicEvents ENTITIES = new BasicEvents() {
        @Override
        public int[] holdingUpFact(int fact) {
            return NOTHING;
        }

        @Override
        public int[] holdingUpEntity(int entity) {
            return new int[] {entity};
        }
    };

    /** Each fact by itself. */
    BasicEvents FACTS = new BasicEvents() {
        @Override
        public int[] holdingUpFact(int fact) {
            return new int[] {fact};
        }

        @Override
        public int[] holdingUpEntity(int entity) {
            return NOTHING;
        }
    };

    /** Those of which any one is enough for a fact; empty where no such loss takes it away. */
    int[] holdingUpFact(int fact);

    /** Those of which any one is enough for an entity; empty where no such loss takes it away. */
    int[] holdingUpEntity(int entity);
}
