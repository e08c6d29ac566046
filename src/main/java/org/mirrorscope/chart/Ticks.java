package org.mirrorscope.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
record Ticks(List<Double> values, int decimals) {

    /** None, half, all. */
    static final Ticks SHARES = new Ticks(List.of(0.0, 0.5, 1.0), 1);

    /** About as many ticks as wanted, at multiples of 1, 2 or 5 times a power of ten. */
    static Ticks of(Axis axis, int wanted) {
        double rough = (axis.max() - axis.min()) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        List<Double> values = new ArrayList<>();
        for (double n = Math.ceil(axis.min() / step - 1e-9); n * step <= axis.max() + step * 1e-9; n++) {
            values.add(n * step + 0.0);
        }
        return new Ticks(values, (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
    }

    String label(double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '\u2212');
    }
}
