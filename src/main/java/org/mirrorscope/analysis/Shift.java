package org.mirrorscope.analysis;

import java.util.List;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.CountryCode;

/**
 * Where the change in one code's count comes from. Count now = count then + changedTo - changedFrom + answerNow -
 * answeredThen.
 *
 * @param code the code
 * @param changedTo in the panel: gave another code then and this one now
 * @param changedFrom in the panel: gave this code then and another one now
 * @param answerNow give this code now and had no value then
 * @param answeredThen gave this code then and have no value now
 * @param shareFrom share of those that answered then; 0 to 1, 0 where nobody did
 * @param shareTo share of those that answer now; 0 to 1, 0 where nobody does
 * @param atOdds whether the panel's net change and the change in share differ in sign or one of them is zero, so that
 *     the share alone would mislead
 */
public record Shift(
        Code code,
        List<CountryCode> changedTo,
        List<CountryCode> changedFrom,
        List<CountryCode> answerNow,
        List<CountryCode> answeredThen,
        double shareFrom,
        double shareTo,
        boolean atOdds) {

    /** The panel's net change in this code. */
    public int net() {
        return changedTo.size() - changedFrom.size();
    }

    /** The whole change in k, of the panel and of those that answered only once. */
    public int change() {
        return net() + answerNow.size() - answeredThen.size();
    }
}
