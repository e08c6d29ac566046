package org.mirrorscope.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/** Writes well-formed SVG: escapes every text, closes every element, writes numbers alike in every locale. */
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; a value that is null leaves its attribute out */
    Svg open(String element, @Nullable Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Svg empty(String element, @Nullable Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg text(String text) {
        out.append(Encode.forXmlContent(text));
        return this;
    }

    /** Puts in what another writer of this class wrote. */
    Svg insert(Svg other) {
        out.append(other);
        return this;
    }

    private void start(String element, @Nullable Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String text = value instanceof Number number ? number(number.doubleValue()) : value.toString();
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(Encode.forXmlAttribute(text))
                        .append('"');
            }
        }
    }

    /** At most two decimals, a point, no exponent, no minus zero. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a place in a picture: " + value);
        }
        long hundredths = Math.round(value * 100);
        long size = Math.abs(hundredths);
        String sign = hundredths < 0 ? "-" : "";
        if (size % 100 == 0) {
            return sign + size / 100;
        }
        String decimals = size % 10 == 0 ? "" + size % 100 / 10 : (size % 100 < 10 ? "0" : "") + size % 100;
        return sign + size / 100 + "." + decimals;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
