package org.mirrorscope.analysis;

import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles of type 7, R's default (R. J. Hyndman and Y. Fan, Sample Quantiles, The American Statistician 50, 1996). */
final class Quantiles {

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private Quantiles() {}

    /** @param numbers at least one */
    static Summary summary(List<Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        double[] at = TYPE_7.evaluate(values, 0, 0.25, 0.5, 0.75, 1);
        return new Summary(values.length, at[0], at[1], at[2], at[3], at[4]);
    }

    /** @param numbers at least one */
    static double median(double[] numbers) {
        return TYPE_7.evaluate(numbers.clone(), 0.5);
    }
}
