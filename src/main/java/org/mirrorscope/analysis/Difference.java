package org.mirrorscope.analysis;

import java.math.BigDecimal;
import org.mirrorscope.shared.CountryCode;

/** One country's number then and now. */
public record Difference(CountryCode country, BigDecimal from, BigDecimal to) {

    /** Now minus then. */
    public BigDecimal change() {
        return to.subtract(from);
    }
}
