package org.mirrorscope.demonstration;

/**
 * Numbers that look random and depend on nothing but a seed and what they are for: not on the machine, not on the order
 * in which they are asked for. So a new question leaves every other invented answer as it was.
 */
record Chance(long seed) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** A number from 0 (included) to 1 (excluded) for one purpose. */
    double of(Object... purpose) {
        long hash = FNV_OFFSET ^ seed;
        for (Object part : purpose) {
            String text = part + "/";
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return (mixed(hash) >>> 11) * 0x1.0p-53;
    }

    /** One of several texts for one purpose. */
    String pick(String[] texts, Object... purpose) {
        return texts[(int) (of(purpose) * texts.length)];
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), because FNV alone leaves the high bits too regular. */
    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
