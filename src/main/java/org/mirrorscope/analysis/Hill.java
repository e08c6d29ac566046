package org.mirrorscope.analysis;

import java.util.List;
import java.util.Optional;

/** Hill numbers (M. O. Hill, Diversity and Evenness: A Unifying Notation and Its Consequences, Ecology 54, 1973). */
final class Hill {

    private Hill() {}

    /** The number of order 1, the exponential of Shannon's entropy; empty if there is nobody to count. */
    static Optional<Double> effectiveNumber(List<Double> counts) {
        double total = counts.stream().mapToDouble(Double::doubleValue).sum();
        if (total <= 0) {
            return Optional.empty();
        }
        double entropy = 0;
        for (double count : counts) {
            if (count > 0) {
                entropy -= count / total * Math.log(count / total);
            }
        }
        return Optional.of(Math.exp(entropy));
    }
}
